/** Module boundaries of docs/architecture.md. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs on the phone and on the server: no Taro, no database, no Node.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '[.]test[.]ts$' },
      to: {
        pathNot:
          '^(shared/|pure-rand/|node_modules/(dayjs|fast-diff|qrcode-generator|@stablelib)/)',
      },
    },
    {
      name: 'app-knows-only-the-contract',
      comment: "the app imports the router's type, in one file, and nothing else of the cloud",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/cloud[.]ts$' },
      to: { path: '^cloud/' },
    },
    {
      name: 'contract-is-a-type',
      severity: 'error',
      from: { path: '^src/platform/cloud[.]ts$' },
      to: { path: '^cloud/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cloud-knows-no-app',
      severity: 'error',
      from: { path: '^cloud/' },
      to: { path: '^src/' },
    },
    {
      name: 'cloud-features-meet-in-public',
      severity: 'error',
      from: {
        path: '^cloud/(community|conventions|documents|files|hall|messages|moderation|notices|polls|texts|volunteering)/',
        pathNot: '[.]test[.]ts$',
      },
      to: {
        path: '^cloud/(community|conventions|documents|files|hall|messages|moderation|notices|polls|texts|volunteering)/',
        pathNot: ['^cloud/$1/', '^cloud/[^/]+/(public|tables)[.]ts$'],
      },
    },
    {
      name: 'app-features-meet-in-public',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/public[.]tsx?$'],
      },
    },
    {
      name: 'ground-knows-no-feature',
      severity: 'error',
      from: {
        path: '^(src/(ui|platform)|cloud/platform)/',
        pathNot: '([.]test[.]tsx?$|^src/platform/cloud[.]ts$)',
      },
      to: {
        path: '^(src/(features|pages)|cloud/(community|conventions|documents|files|hall|messages|moderation|notices|polls|texts|volunteering|demo))/',
      },
    },
    {
      name: 'functions-know-no-repositories',
      severity: 'error',
      from: { path: '^cloud/functions/' },
      to: {
        path: '^cloud/(community|conventions|documents|files|hall|messages|moderation|notices|polls|texts|volunteering)/',
      },
    },
    {
      name: 'verifier-stands-alone',
      comment: 'a second implementation that shared code with the first would share its mistakes',
      severity: 'error',
      from: { path: '^verifier/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^(verifier/|node_modules/@noble/)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody-knows-the-verifier',
      severity: 'error',
      from: { pathNot: '^verifier/|[.]test[.]ts$' },
      to: { path: '^verifier/' },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(src|cloud|shared)/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-h5|dist-cloud|dist-verifier)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.js', '.mjs', '.json', '.scss'],
    },
  },
};
