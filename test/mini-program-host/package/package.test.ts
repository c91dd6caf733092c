import { aMiniProgram } from '../a-mini-program';
import { compileAllWxml } from './compile-all-wxml';
import { packageSizes } from './package-sizes';
import { readPackage } from './read-package';

const HOME = 'pages/home/index';

it('every faulty WXML file is named, with its line', () => {
  const folder = aMiniProgram({
    [HOME]: { wxml: '<view>\n<text></view>' },
    'pages/good/index': { wxml: '<view>{{a}}</view>' },
    'pages/other/index': { wxml: '<view wx:if="{{a">\n</view>' },
  });
  expect(compileAllWxml(folder).map(({ file, line }) => [file, line])).toEqual([
    ['pages/home/index.wxml', 2],
    ['pages/other/index.wxml', 1],
  ]);
});

it('WXML that compiles has no problems', () => {
  expect(compileAllWxml(aMiniProgram({ [HOME]: { wxml: '<view/>' } }))).toEqual([]);
});

it('a file counts for the subpackage whose root it lies under, any other for the main package', () => {
  const folder = aMiniProgram(
    {},
    {
      app: '',
      config: { subPackages: [{ root: 'extra', pages: [] }] },
      files: {
        'extra/a.js': '12345',
        'extraordinary/b.js': '123',
        'project.config.json': 'not uploaded',
      },
    },
  );
  const appFiles =
    '{"pages":[],"window":{},"subPackages":[{"root":"extra","pages":[]}]}'.length + 'App()'.length;
  expect(packageSizes(folder)).toEqual({
    main: appFiles + 3,
    subpackages: { extra: 5 },
    total: appFiles + 8,
  });
});

it('styles come with their imports, and local files in them are an error', () => {
  const folder = aMiniProgram(
    { [HOME]: { wxml: '<view/>', wxss: '@import "../../common.wxss"; .a { width: 75rpx }' } },
    { files: { 'common.wxss': 'page button { background: url(./local.png) }' } },
  );
  const { styles, problems } = readPackage(folder, 375);
  expect(styles[HOME]?.replace(/\s+/g, ' ')).toBe(
    'body wx-button { background: url(./local.png) } .a { width: 37px }',
  );
  expect(problems).toMatchObject([{ file: 'common.wxss', line: 1, severity: 'error' }]);
});
