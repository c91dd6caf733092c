import path from 'node:path';
import type { UserConfigExport } from '@tarojs/cli';
import { defineConfig } from '@tarojs/cli';
import { ariaAttributes } from './aria-attributes';
import development from './dev';
import production from './prod';

const root = path.resolve(__dirname, '..');

/**
 * What Taro would leave as it is, but has to become JavaScript for old phones: our rules, and libraries
 * published in newer syntax (Taro's minifier also breaks their private class fields).
 */
const compiled = [
  path.join(root, 'shared'),
  ...[
    '@stablelib',
    '@tanstack',
    '@trpc',
    'query-string',
    'decode-uri-component',
    'filter-obj',
    'split-on-first',
  ].map((library) => path.join(root, 'node_modules', library)),
];

/** The little of webpack's configuration chain that is used here; Taro does not export its type. */
type WebpackChain = {
  performance: { hints: (on: false) => unknown };
  merge: (options: object) => unknown;
};

/** Sizes are judged by our own budget, and the cache's notes about itself help nobody. */
const quietWebpack = (chain: WebpackChain) => {
  chain.performance.hints(false);
  chain.merge({ infrastructureLogging: { level: 'error' } });
};

const addressOf = (value: string | undefined) => JSON.stringify((value ?? '').replace(/\/+$/, ''));

export default defineConfig<'webpack5'>((merge) => {
  const isBrowser = process.env.TARO_ENV === 'h5';
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'linli',
    date: '2026-11-22',
    // Every length in the app is a real px (dp on a phone), so that a promised 44 px target is 44 px
    // on each screen; Taro's conversion to rpx and rem is switched off below. NutUI is drawn for 375.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: isBrowser ? 'dist-h5' : 'dist',
    alias: { '@': root },
    defineConstants: {
      /** WeChat cloud environment; empty when the community hosts the server itself. */
      CLOUD_ENVIRONMENT: JSON.stringify(process.env.CLOUD_ENVIRONMENT ?? ''),
      /** Address of a self-hosted server; the browser app always speaks to the address it came from. */
      SERVER_ADDRESS: isBrowser ? '""' : addressOf(process.env.SERVER_ADDRESS),
    },
    plugins: [['@tarojs/plugin-inject', { components: ariaAttributes }]],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: {
      enable: true,
      // What one cache keeps is taken for true in every build that shares it: a build for another
      // platform would come out broken, one for another server empty.
      name: [
        'linli',
        process.env.NODE_ENV,
        process.env.TARO_ENV,
        process.env.CLOUD_ENVIRONMENT,
        process.env.SERVER_ADDRESS,
      ]
        .map((part) => (part ?? '').replace(/\W+/g, '_'))
        .join('-'),
      buildDependencies: { config: [path.join(root, 'babel.config.js'), __filename] },
    },
    mini: {
      webpackChain: quietWebpack,
      compile: { include: compiled },
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: false },
        cssModules: { enable: false },
      },
      // Style order between independent components carries no meaning here: every block has its own name.
      miniCssExtractPluginOption: { ignoreOrder: true },
    },
    h5: {
      webpackChain: quietWebpack,
      publicPath: './',
      staticDirectory: 'static',
      compile: { include: compiled },
      router: { mode: 'hash' },
      output: {
        clean: true,
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true },
        pxtransform: { enable: false },
        cssModules: { enable: false },
      },
    },
  };
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production);
});
