import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The SDK's notice about Node versions says nothing about our code and drowns what a test prints.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/src/**/*.test.ts',
            'test/lambdas/**/*.test.ts',
            'test/cli/**/*.test.ts',
            'test/engines/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/travel/**/*.test.ts',
            'test/support/**/*.test.ts',
            'test/*.test.ts',
          ],
          // Reading articles with trained weights takes seconds where other work holds the cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'golden',
          include: ['test/golden/**/*.test.ts', 'test/comparisons/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'local',
          include: ['test/local/**/*.test.ts', 'test/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/lib/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
