import { type Html, html } from '../pages/html.ts';
import { type Person, partOf, people } from '../people.ts';
import { appRegistration, tenant } from '../tenant.ts';
import { descriptionOf, type Refusal } from './refusal.ts';

/** Asks who is signing in. Nobody has a password here. @param hint somebody's mail address, where the app knows it */
export function pickerPage(hint: string | undefined): string {
  const expected = hint?.toLowerCase();
  return documentOf(
    'Sign in',
    html`<h1>Pick an account</h1>
<p>to continue to <strong>${appRegistration.displayName}</strong></p>
<form method="post"><ul>${people.map((person) => choice(person, person.mail === expected))}</ul>
<p class="foot"><button name="cancel" value="1" class="plain">Cancel</button></p></form>
<p class="foot"><small>Played on this machine: nobody here has a password.</small></p>`,
  );
}

/** Tells somebody of a fault that must not be told to whatever address the request names. */
export function refusedPage(refusal: Refusal): string {
  return documentOf(
    'Trouble signing you in',
    html`<h1>Sorry, but we’re having trouble signing you in.</h1>
<p role="alert">${descriptionOf(refusal)}</p>`,
  );
}

/** Where somebody ends who signed out, when the app names no place of its own. */
export function signedOutPage(): string {
  return documentOf(
    'Signed out',
    html`<h1>You signed out of your account</h1>
<p>It’s a good idea to close all browser windows.</p>`,
  );
}

function choice(person: Person, isExpected: boolean): Html {
  const initials = `${person.givenName.charAt(0)}${person.surname.charAt(0)}`;
  return html`<li><button name="account" value="${person.id}"${isExpected && html` autofocus`}>
<span class="avatar" aria-hidden="true">${initials}</span>
<span><strong>${person.displayName}</strong><small>${person.mail}</small><small>${person.jobTitle}</small></span>
<em>${partOf.get(person.id)}</em></button></li>`;
}

function documentOf(title: string, content: Html): string {
  const whole = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${tenant.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style/base.css">
<link rel="stylesheet" href="/style/sign-in.css">
</head>
<body class="sign-in">
<main>
<p class="tenant">${tenant.name}</p>
${content}
</main>
</body>
</html>`;
  return whole.text;
}
