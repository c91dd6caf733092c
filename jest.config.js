const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages that are published as ES modules only and so have to be transformed for jest. */
const transformIgnorePatterns = ['/node_modules/(?!(jose|uuid|csv-parse|@stablelib)/)'];

const base = { transform, transformIgnorePatterns, rootDir: __dirname };
const alias = { '^@/(.*)$': '<rootDir>/$1' };

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // A worker keeps something of every suite it ran; past this it spends its time collecting garbage.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...base,
      displayName: 'rules',
      testEnvironment: 'node',
      moduleNameMapper: alias,
      testMatch: ['<rootDir>/{shared,verifier}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'cloud',
      testEnvironment: 'node',
      moduleNameMapper: alias,
      testMatch: ['<rootDir>/cloud/**/*.test.ts'],
      globalSetup: '<rootDir>/test/database/start.ts',
      globalTeardown: '<rootDir>/test/database/stop.ts',
    },
    {
      ...base,
      displayName: 'product',
      testEnvironment: 'node',
      moduleNameMapper: alias,
      testMatch: ['<rootDir>/test/product/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/test/app/setup.ts'],
      moduleNameMapper: {
        '\\.(css|scss)$': '<rootDir>/test/app/empty-module.ts',
        '^@nutui/nutui-react-taro$':
          '<rootDir>/node_modules/@nutui/nutui-react-taro/dist/cjs/packages/nutui.react.build.js',
        '^@tarojs/taro$': '<rootDir>/test/app/taro.ts',
        '^@tarojs/components$': '<rootDir>/test/app/taro-components.tsx',
        lottie: '<rootDir>/test/app/empty-module.ts',
        ...alias,
      },
    },
  ],
};
