import '@testing-library/jest-dom';

/**
 * What every test of a screen needs of the browser. Import it first: the Teams library asks for a list of hosts as soon
 * as it is loaded, and must not find a network.
 */
Object.assign(globalThis, {
  fetch: (address: unknown) => Promise.reject(new Error(`no network in tests: ${String(address)}`)),
});

let errors: jest.SpyInstance;

beforeEach(() => {
  errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  const unexpected: readonly unknown[][] = errors.mock.calls;
  errors.mockRestore();
  jest.useRealTimers();
  expect(unexpected).toEqual([]);
});

/** The errors that a test expects React to have logged; they no longer fail it. */
export function takeConsoleErrors(): readonly unknown[][] {
  const taken = [...errors.mock.calls];
  errors.mockClear();
  return taken;
}
