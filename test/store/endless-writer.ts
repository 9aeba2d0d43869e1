import { openStore } from '../../pipeline/store/store.ts'
import { FULL_TEXT, fullRecord, knowledge, options, withSignature } from './record.ts'

// Run by `crash.test.ts`, which kills it: stores one version of a letter after another, and says when it has begun.
const store = openStore(process.argv[2]!, knowledge, options)
for (let number = store.counts().documents; ; number += 1) {
  const path = `letters/${number}.pdf`
  store.storeDocument(withSignature(fullRecord(path, `${FULL_TEXT}\n${number}`)), path)
  process.stdout.write('.')
}
