import { tenant } from '../tenant.ts';
import { type Html, html } from './html.ts';
import { linkTo, themes, type Visit } from './visit.ts';

/** One page: what its window is called, who looks at it, and what is in it. */
export interface Page {
  title: string;
  visit: Visit;
  /** Which application it plays; none on the start page. */
  application?: keyof typeof applications;
  /** Scripts of browser/, by name. */
  scripts?: readonly string[];
  /** Fills the window and scrolls inside, as an application does. */
  fixed?: boolean;
  content: Html;
}

const applications = {
  Teams: { path: '/teams', styles: ['rail', 'teams'] },
  Outlook: { path: '/outlook', styles: ['rail', 'outlook'] },
  'Microsoft 365': { path: '/microsoft365', styles: ['rail', 'outlook'] },
  SharePoint: { path: '/sharepoint', styles: ['sharepoint'] },
} as const;

/** The whole document. */
export function documentOf(page: Page): string {
  const { title, visit, scripts = [], content } = page;
  const whole = html`<!doctype html>
<html lang="en-GB" data-theme="${visit.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${tenant.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style/base.css">
${stylesOf(page).map((name) => html`<link rel="stylesheet" href="/style/${name}.css">`)}
${scripts.map((name) => html`<script type="module" src="/scripts/${name}.js"></script>`)}
</head>
<body class="${page.fixed ? 'fixed' : ''}">
<a class="skip" href="#content">Skip to the content</a>
${page.application ? bar(page.application, visit) : ''}
${content}
</body>
</html>`;
  return whole.text;
}

function stylesOf({ application }: Page): readonly string[] {
  return application ? applications[application].styles : ['start'];
}

function bar(here: string, visit: Visit): Html {
  return html`<header class="bar">
<a class="home" href="${linkTo('/', visit)}"><span aria-hidden="true">⌂</span> <span class="wide">${tenant.name}</span></a>
<nav aria-label="Applications">${Object.entries(applications).map(
    ([name, { path }]) =>
      html`<a href="${linkTo(path, visit)}"${name === here ? html` aria-current="page"` : ''}>${name}</a>`,
  )}</nav>
<div class="who">
<span class="avatar" aria-hidden="true">${initials(visit)}</span>
<span class="wide"><strong>${visit.person.displayName}</strong><br><small>${visit.person.jobTitle}</small></span>
${themeSwitch(visit)}
</div>
</header>`;
}

/** Chooses the theme; the script theme-switch.ts does it without loading the page anew. */
export function themeSwitch(visit: Visit): Html {
  return html`<label class="switch"><span class="unseen">Theme</span>
<select id="theme" name="theme">${themes.map(
    ({ key, name }) => html`<option value="${key}"${key === visit.theme ? html` selected` : ''}>${name}</option>`,
  )}</select></label>`;
}

function initials({ person }: Visit): string {
  return `${person.givenName.charAt(0)}${person.surname.charAt(0)}`;
}
