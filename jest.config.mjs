/** `parts` needs nothing but Node; `welsh` is the tab with its Welsh sentences; `story` plays the whole product in Chromium. */
const shared = {
  rootDir: import.meta.dirname,
  transform: {
    '^.+\\.(tsx?|m?js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs', ignoreDynamic: false },
      },
    ],
  },
  // These packages are ES modules only; Jest takes CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|temporal-polyfill|temporal-utils|temporal-spec|wouter|regexparam|mitt|react-hotkeys-hook|d3-[a-z-]+|internmap)/)',
  ],
  moduleNameMapper: {
    '^@fluentui/react-components$': '<rootDir>/.local/tests/fluent/controls.cjs',
    '^@fluentui/react-charts$': '<rootDir>/.local/tests/fluent/charts.cjs',
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
  },
  setupFilesAfterEnv: ['<rootDir>/test/equal-days.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.local/'],
};

export default {
  // Forces workers even for a single file: only what starts after the global setup trusts the test authority.
  workerIdleMemoryLimit: '1GB',
  // One core less than there are, as Jest would have it, leaves half of a small machine idle.
  maxWorkers: '100%',
  // Ends what hangs; a busy machine is no reason to fail.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'parts',
      globalSetup: '<rootDir>/test/before-all.ts',
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/test/property-seed.ts'],
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '/test/e2e/', '/test/welsh/'],
    },
    {
      ...shared,
      displayName: 'welsh',
      globalSetup: '<rootDir>/test/before-all.ts',
      // As tab/in-language.ts does it where the tab is built.
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^(?:\\.\\./)+src/texts/([\\w-]+\\.ts)$': ['<rootDir>/src/texts/cy/$1', '<rootDir>/src/texts/$1'],
      },
      testMatch: ['<rootDir>/test/welsh/**/*.test.tsx'],
    },
    { ...shared, displayName: 'story', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
