import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { resetTaro } from './taro';

// What a page shows comes in its own time on a busy machine; only its absence takes that long.
configure({ asyncUtilTimeout: 5_000 });

// Build-time constants of config/index.ts.
Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', SERVER_ADDRESS: 'http://server.test' });
process.env.TARO_ENV = 'h5';

beforeEach(() => resetTaro());
