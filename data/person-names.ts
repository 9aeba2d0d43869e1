import type { PersonNames } from '../pipeline/knowledge.ts'

const words = (list: string) => list.trim().split(/\s+/u)

/** What tells whether two names in two letters can be one person's. */
export const personNames: PersonNames = {
  // Each word is a short form, "=", and the forenames it may stand for: "kate" may be Katherine or Kathryn.
  shortForms: {
    id: 'short-forms',
    source: 'general knowledge',
    examples: ['[Tom] Ferrars, Thomas Ferrars', '[Bev] Ferrars, Beverley Ferrars'],
    notExamples: ['Karen Ferrars, Kevin Ferrars', 'Dominic Ferrars, Donald Ferrars'],
    words: words(`
      al=alan,alastair,albert,alfred alf=alfred alex=alexander,alexandra,alexis andy=andrew angie=angela
      barney=barnaby becky=rebecca ben=benjamin bernie=bernard,bernadette bert=albert,bertram bev=beverley,beverly
      bill=william bob=robert charlie=charles,charlotte chris=christopher,christine,christian cathy=catherine
      dan=daniel danny=daniel dave=david debbie=deborah,debra dick=richard doug=douglas dru=drusilla ed=edward,edmund
      eddie=edward ellie=eleanor fred=frederick,alfred geoff=geoffrey gerry=gerald,gerard greg=gregory harry=harold,henry
      ian=iain jack=john jackie=jacqueline jan=janet,janice,janette jeff=jeffrey,geoffrey jen=jennifer jenny=jennifer
      jerry=jeremy,gerald jess=jessica jim=james jimmy=james jo=joanne,joanna,josephine joe=joseph jon=jonathan,john
      judi=judith judy=judith kate=katherine,kathryn,catherine,kathleen kath=katherine,kathryn,kathleen kathy=katherine,kathryn
      katy=katherine ken=kenneth kim=kimberley larry=lawrence,laurence len=leonard liz=elizabeth,lisbeth lizzie=elizabeth
      maggie=margaret mandy=amanda matt=matthew max=maxwell,maximilian meg=margaret mick=michael mike=michael
      nick=nicholas nicky=nicola,nicholas pam=pamela pat=patricia,patrick patsy=patricia pete=peter phil=philip,phillip
      pippa=philippa ray=raymond rich=richard rick=richard rob=robert rod=rodney,roderick ron=ronald roz=rosalind,rosamund
      sally=sarah sam=samuel,samantha sandie=sandra sandy=alexander,sandra simon=simeon stan=stanley
      steve=stephen,steven sue=susan,susanna,suzanne ted=edward,edmund terry=terence tim=timothy toby=tobias tom=thomas
      tony=anthony,antony tricia=patricia val=valerie vicky=victoria viv=vivien,vivienne will=william willy=william`),
  },
  commonSurnames: {
    id: 'common-surnames',
    source: 'general knowledge: the surnames that stand first in lists for England and Wales',
    examples: ['Gareth [Jones]', 'Chris [Edwards]'],
    notExamples: ['Kevin Hurley', 'Ursula Gallagher'],
    words: words(`
      smith jones williams brown taylor davies wilson evans thomas johnson roberts walker wright robinson thompson white
      hughes edwards green lewis wood harris martin jackson clarke clark turner hill cooper morris moore ward watson
      baker harrison morgan patel young allen mitchell james phillips lee king scott davis bennett griffiths khan
      richardson cook carter parker price anderson shaw bailey collins bell murphy miller cox richards marshall simpson
      ellis adams singh begum wilkinson foster chapman campbell webb rogers ali ahmed hussain gray mason stevens hunt`),
  },
}
