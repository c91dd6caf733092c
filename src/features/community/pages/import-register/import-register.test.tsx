import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import ImportRegisterPage from './index';

const nothing = { count: 0, first: [] };
const unit = { room: '1栋1单元101', people: ['张三'], areaHundredths: 9832 };
const totals = { units: 2, people: 2, areaHundredths: 19_664 };
const report = {
  fileName: '名册.csv',
  kind: 'compound',
  compound: {
    withoutParking: totals,
    withParking: { ...totals, units: 3 },
    developer: { units: 0, people: 0, areaHundredths: 0 },
    coOwnedUnits: 0,
    personsWithSeveralUnits: 0,
  },
  village: null,
  faults: nothing,
  warnings: nothing,
  ignoredColumns: [],
  skippedLineCount: 0,
  newBuildings: [],
  added: { count: 1, first: [unit] },
  changed: nothing,
  differenceCounts: {},
  phoneChangeCount: 0,
  missing: nothing,
  keptAsIsCount: 0,
  unchangedCount: 1,
  alreadyCurrent: false,
};

const waiting = (changes: object) => ({
  importId: 'i',
  fileName: '名册.csv',
  state: 'reported',
  createdAt: '2026-11-22T02:00:00.000Z',
  decidedAt: null,
  createdBy: '社区管理员',
  report: { ...report, ...changes },
});

const open = (items: object[], answers: Parameters<typeof answeringServer>[0] = {}) => {
  const imports = [...items];
  const server = answeringServer({
    'community.listImports': () => ({ items: imports, nextCursor: null }),
    'community.commitRegister': () => {
      imports.length = 0;
      return { added: 1, changed: 0, removed: 0, endedBindings: 2 };
    },
    'community.discardRegister': () => ({ importId: 'i' }),
    ...answers,
  });
  const inputOf = (path: string) => server.calls.find((call) => call.path === path)?.input;
  return { ...server, inputOf, ...renderPage(<ImportRegisterPage />) };
};

const press = async (name: string | RegExp, role: 'button' | 'switch' = 'button') =>
  userEvent.click(await screen.findByRole(role, { name }));

it('shows the totals and the changes before anything is imported', async () => {
  open([waiting({})]);
  expect(await screen.findByText('196.64 平方米')).toBeInTheDocument();
  expect(screen.getByText('1 个，不计入以上')).toBeInTheDocument();
  await press('新增 1 套，看明细');
  expect(screen.getByText(/1栋1单元101/)).toHaveTextContent('张三');
});

it('imports after one more question, and says what became of it', async () => {
  const { inputOf } = open([waiting({})]);
  await press('确认导入');
  expect(screen.getByText('新增 1 套，变更 0 套。')).toBeInTheDocument();
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导入' }));
  expect(await screen.findByText(/2 位住户的登记已失效/)).toBeInTheDocument();
  expect(inputOf('community.commitRegister')).toEqual({
    importId: 'i',
    leaveOutFaultyLines: false,
    removeMissingUnits: false,
  });
});

it('a faulty file cannot be imported until its faulty lines are expressly left out', async () => {
  const fault = { line: 22, column: '面积', cell: '九十八', message: '面积不是数字。' };
  open([waiting({ faults: { count: 1, first: [fault] } })]);
  expect(await screen.findByText(/第 22 行/)).toBeInTheDocument();
  expect(screen.getByText('表格里写的是：九十八')).toBeInTheDocument();
  const commit = screen.getByRole('button', { name: '确认导入' });
  expect(commit).toHaveAttribute('aria-disabled', 'true');
  await press(/有错的行先不导入/, 'switch');
  expect(commit).toHaveAttribute('aria-disabled', 'false');
});

it('faults alone leave nothing to import, so nothing is asked about them', async () => {
  const fault = { line: 22, column: '面积', cell: '', message: '面积没有填。' };
  open([waiting({ added: nothing, faults: { count: 1, first: [fault] } })]);
  expect(await screen.findByText(/第 22 行/)).toBeInTheDocument();
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});

it('a file that changes nothing offers nothing to import', async () => {
  open([waiting({ added: nothing, alreadyCurrent: true })]);
  expect(await screen.findByText('和现在的名册一样')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '确认导入' })).not.toBeInTheDocument();
});

it('units the file does not name are removed only when that is switched on', async () => {
  const { inputOf } = open([waiting({ added: nothing, missing: { count: 1, first: [unit] } })]);
  await screen.findByText('文件里没有的 1 套');
  expect(screen.queryByRole('button', { name: '确认导入' })).not.toBeInTheDocument();
  await press(/移除文件里没有的 1 套/, 'switch');
  await press('确认导入');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导入' }));
  await waitFor(() =>
    expect(inputOf('community.commitRegister')).toMatchObject({ removeMissingUnits: true }),
  );
});

it('a refused commit keeps the report and names the reason', async () => {
  const answer = () => refusal('registerChangedMeanwhile', '名册又被别人更新过。');
  open([waiting({})], { 'community.commitRegister': answer });
  await press('确认导入');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导入' }));
  expect(await screen.findByText('名册又被别人更新过。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '确认导入' })).toBeInTheDocument();
});
