/// <reference types="@tarojs/taro" />

declare module '*.png';
declare module '*.scss';

/** Set at build time by config/index.ts. */
declare const CLOUD_ENVIRONMENT: string;
declare const SERVER_ADDRESS: string;

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}
