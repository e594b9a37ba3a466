import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/react';

/**
 * What every test of a screen needs of the browser. Import it first: the Teams library asks for a list of hosts as soon
 * as it is loaded, and must not find a network.
 */
Object.assign(globalThis, {
  // Every browser has these; jsdom has not.
  TextDecoder,
  TextEncoder,
  fetch: (address: unknown) => Promise.reject(new Error(`no network in tests: ${String(address)}`)),
});

// How long something may take says nothing here: a machine that is busy with other tests is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

// What jsdom lacks: it lays nothing out. A test that is about width says so with `showNarrow` and `showWide`.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
// Fluent takes what has neither place nor size for hidden. It would find nothing in a dialog that can take the focus,
// give it to the dialog itself, and sooner or later hide that from whoever hears the page.
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 1280, 1000);
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
// Fluent's thousands of rules would be gone through for every element whose role is asked for.
CSSStyleSheet.prototype.insertRule = () => 0;
rememberStyles();
let isWide = true;
const widths = new EventTarget();
Object.assign(window, {
  scrollTo: () => undefined,
  matchMedia: () => ({
    matches: isWide,
    addEventListener: widths.addEventListener.bind(widths),
    removeEventListener: widths.removeEventListener.bind(widths),
  }),
});

/**
 * jsdom goes through all rules of its own style sheet for every element, again after each change. Without other rules
 * the answer is the same for all elements of a kind, but for what is written on the element itself or handed down to it.
 */
function rememberStyles(): void {
  const inFull = window.getComputedStyle.bind(window);
  const ofKind = new Map<string, CSSStyleDeclaration>();
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element.hasAttribute('style') || inheritsStyle(element)) return inFull(element, pseudo);
    const marks = ['hidden', 'open', 'disabled'].filter((mark) => element.hasAttribute(mark));
    const kind = [element.localName, element.getAttribute('type'), ...marks].join(' ');
    const style = ofKind.get(kind) ?? inFull(element);
    ofKind.set(kind, style);
    return style;
  };
}

/** Whether something around it says in its own style what goes for all that is in it. */
function inheritsStyle({ parentElement }: Element): boolean {
  if (parentElement === null) return false;
  return (
    /visibility|pointer-events|color/.test(parentElement.getAttribute('style') ?? '') || inheritsStyle(parentElement)
  );
}

/** The window of this test is as narrow as a phone. */
export function showNarrow(): void {
  isWide = false;
  widths.dispatchEvent(new Event('change'));
}

/** The window is wide again, as when a phone is turned. */
export function showWide(): void {
  isWide = true;
  widths.dispatchEvent(new Event('change'));
}

let errors: jest.SpyInstance;

beforeEach(() => {
  errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  const unexpected = unexpectedOf(errors.mock.calls);
  errors.mockRestore();
  jest.useRealTimers();
  isWide = true;
  expect(unexpected).toEqual([]);
});

/** A reply may come while a test looks at something else; React takes that for a fault of the test, which it is not. */
function unexpectedOf(calls: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return calls.filter(([said]) => !String(said).includes('was not wrapped in act('));
}

/** The errors that a test expects React to have logged; they no longer fail it. */
export function takeConsoleErrors(): readonly unknown[][] {
  const taken = [...errors.mock.calls];
  errors.mockClear();
  return taken;
}
