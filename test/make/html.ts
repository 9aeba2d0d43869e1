/**
 * Makers of saved web pages, for the tests of the readers: an article inside the markup that police and crime
 * commissioners (WordPress, Drupal), GOV.UK and the inspectorate put around it. Every text of the furniture holds the
 * word "Fittings", so that a test can tell whether any of it came out.
 */

export const escaped = (text: string) =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** A page around an article: `title` is its h1, `article` the markup below it. */
export type Site = (title: string, article: string) => string

const menu = (words: readonly string[]) =>
  `<ul>${words.map(word => `<li><a href="/${word}">Fittings ${word}</a></li>`).join('')}</ul>`

const head = (title: string) =>
  `<head><meta charset="utf-8"><title>${escaped(title)} - Fittings site</title>
<style>.a{display:none} /* Fittings */</style><script>document.write("<p>Fittings script</p>");</script>
<script type="application/ld+json">{"headline":"Fittings"}</script></head>`

/** WordPress with Elementor, CookieYes, Jetpack's share buttons and a sidebar. */
export const wordpress: Site = (title, article) => `<!DOCTYPE html>
<!-- saved from url=(0042)https://www.example-pcc.police.uk/response/ -->
<html lang="en-GB">${head(title)}
<body class="post-template-default has-sidebar cookie-consent-given elementor-page">
<a class="skip-link screen-reader-text" href="#content">Skip to Fittings</a>
<div class="cky-consent-container cky-box-bottom-left" role="region"><p class="cky-title">We value your Fittings</p>
<p>We use Fittings to help you navigate efficiently and perform certain functions. You will find detailed information
about all of them under each category below.</p><button class="cky-btn">Fittings accept all</button></div>
<header id="masthead" class="site-header"><div class="site-branding"><h1 class="site-title"><a href="/">Fittings
Commissioner</a></h1><p class="site-description">Fittings, your voice in policing across the whole county.</p></div>
<nav id="site-navigation" class="main-navigation"><button aria-controls="primary-menu" aria-expanded="false">Fittings
menu</button>${menu(['about', 'news', 'contact'])}</nav></header>
<div id="page-hero"><div class="breadcrumbs"><a href="/">Fittings home</a> » <a href="/news">Fittings news</a></div></div>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article class="post type-post"><header class="entry-header"><h1 class="entry-title">${escaped(title)}</h1></header>
<div class="entry-content"><div class="elementor-widget elementor-widget-text-editor"><div class="widget-container">
${article}
</div></div>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Fittings share:</h3><ul><li><a href="#">Fittings
Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Fittings related</h3><p>The Fittings Commissioner welcomed the
new recruits at their parade in the spring sunshine.</p></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/news">Fittings news</a></span></footer>
</article>
<nav class="navigation post-navigation"><a href="/previous">Fittings previous</a></nav></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Fittings latest</h2><p>The Fittings Commissioner
has opened a survey on how safe people feel in town centres at night.</p></section></aside></div>
<footer id="colophon" class="site-footer"><p>Fittings: the office is open from nine to five on every working day of the
week.</p>${menu(['privacy', 'cookies'])}</footer>
<div id="mc_embed_signup"><form><label for="e">Fittings e-mail</label><input id="e"></form></div></body></html>`

/** Drupal with Civic's cookie control, a hero outside `main` and "Was this page helpful?". */
export const drupal: Site = (title, article) => `<!DOCTYPE html><html>${head(title)}
<body class="path-node page-node-type-article">
<div id="ccc" class="ccc-disabled"><div id="ccc-notify"><p>Our Fittings are necessary ones, and help us to provide core
functions of this site, which cannot work without them.</p><button>Fittings accept</button></div></div>
<div class="dialog-off-canvas-main-canvas"><header role="banner" class="region-header">
<a href="/" rel="home">Fittings logo</a>
<div class="search-block-form"><form><label for="q">Fittings search</label><input type="search" id="q"></form></div>
<nav role="navigation">${menu(['who', 'what', 'how'])}</nav></header>
<div class="block-page-title-block hero"><h1 class="page-title"><span>${escaped(title)}</span></h1></div>
<main role="main"><a id="main-content" tabindex="-1"></a>
<div class="block-system-breadcrumb-block"><ol><li><a href="/">Fittings home</a></li></ol></div>
<div class="region region-content"><div class="node__content"><div class="field field--name-body">
${article}
</div></div>
<div class="social-media-share"><a href="#">Fittings share</a><a href="#">Fittings tweet</a></div>
<section class="page-feedback"><h2>Was this page helpful?</h2><form><button>Fittings yes</button><button>Fittings
no</button></form></section></div></main>
<footer role="contentinfo">${menu(['accessibility'])}<p>Fittings address, Police Headquarters, where all letters to the
commissioner are to be sent.</p></footer></div>
<div role="dialog" aria-modal="true"><p>Fittings: before you go, tell us in one minute what you think of our
site.</p></div></body></html>`

/** GOV.UK as it renders publications, with its cookie banner, metadata, related links and feedback form. */
export const govuk: Site = (title, article) => `<!DOCTYPE html>
<html class="govuk-template" lang="en">${head(title)}
<body class="gem-c-layout-for-public govuk-template__body js-enabled">
<div id="global-cookie-message" class="gem-c-cookie-banner govuk-clearfix" role="region"><h2>Fittings on GOV.UK</h2>
<p>We use some essential Fittings to make this website work, and would like to set some more to understand how it is
used.</p></div>
<a href="#content" class="govuk-skip-link">Skip to Fittings</a>
<header role="banner" class="gem-c-layout-super-navigation-header"><nav aria-label="Menu">${menu(['topics'])}</nav></header>
<div id="wrapper" class="govuk-width-container"><div class="gem-c-breadcrumbs govuk-breadcrumbs"><ol><li><a
href="/">Fittings home</a></li></ol></div>
<main role="main" id="content" class="govuk-main-wrapper"><h1 class="gem-c-heading__text
govuk-heading-l">${escaped(title)}</h1>
<div class="gem-c-contents-list" role="navigation"><h2>Fittings contents</h2>${menu(['one', 'two'])}</div>
<div class="gem-c-govspeak govuk-govspeak">
${article}
</div></main>
<div class="gem-c-contextual-sidebar"><aside class="gem-c-related-navigation"><h2>Fittings related content</h2><nav
role="navigation">${menu(['other'])}</nav></aside></div>
<div class="gem-c-feedback" data-module="feedback"><h2>Is this page useful?</h2><button>Fittings yes</button></div></div>
<footer class="gem-c-layout-footer govuk-footer" role="contentinfo"><p>All content is available under the Open Fittings
Licence, except where it is otherwise stated.</p></footer></body></html>`

/** The inspectorate's site: WordPress, parts of a report on one page, a table of contents, print and listen links. */
export const inspectorate: Site = (title, article) => `<!doctype html><html>${head(title)}
<body class="publication-template"><div class="cookie-notice" id="cookieNotice"><p>This site uses Fittings to store
information on your computer, and some of them are essential.</p></div>
<div class="siteHeader"><div class="logo"><a href="/">Fittings inspectorate</a></div><nav>${menu(['reports'])}</nav></div>
<div class="breadcrumb-wrap"><p>Fittings home / Fittings publications</p></div>
<main><h1>${escaped(title)}</h1><div class="share-links"><a href="#">Fittings print this document</a></div>
<nav class="toc">${menu(['summary', 'leadership'])}</nav>
<section id="social-care-and-information-sharing">
${article}
</section><p><a href="#top">Back to top</a></p>
<div class="pagination"><a href="?page=2">Fittings next</a></div></main>
<div class="emailAlerts"><p>Subscribe to Fittings and receive our alerts whenever a report on your force is
published.</p></div>
<div class="footer"><footer>${menu(['privacy'])}</footer></div></body></html>`

/** An old council page: no element says what is what, and the form of ASP.NET stands around everything. */
export const council: Site = (title, article) => `<html>${head(title)}<body><form id="aspnetForm" action="x">
<input type="hidden" name="__VIEWSTATE" value="Fittings">
<div id="header"><a href="/">Fittings Council</a><div id="search-box"><input name="q"><input type="submit"></div></div>
<div id="leftNav" class="nav">${menu(['bins', 'housing'])}</div>
<div id="crumbs" class="breadcrumb">You are here: <a href="/">Fittings home</a> &gt; Fittings letters</div>
<div id="bodyText"><h1>${escaped(title)}</h1>
${article}
<h3>Related links</h3>${menu(['police', 'crime'])}</div>
<div id="footer">${menu(['jobs'])}<p>Fittings</p></div></form></body></html>`

export const sites: Readonly<Record<string, Site>> = { wordpress, drupal, govuk, inspectorate, council }
