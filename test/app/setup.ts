import '@testing-library/jest-dom';
import { resetTaro } from './taro';

// Build-time constants of config/index.ts.
Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', SERVER_ADDRESS: 'http://server.test' });
process.env.TARO_ENV = 'h5';

beforeEach(() => resetTaro());
