import { conventionTemplates } from '../templates/convention-templates';
import { clauseWarnings } from './clause-warnings';
import type { WarningRule } from './warning-rules';

const rulesOf = (text: string) => clauseWarnings(text).map(({ rule }) => rule);

describe('what must not stand in a convention is found', () => {
  it.each<[string, WarningRule]>([
    ['乱扔垃圾的，罚款200元。', 'fines'],
    ['乱 扔 垃 圾 ， 罚\u200b 款 ２００元。', 'fines'],
    ['不听劝告的罚款五十元', 'fines'],
    ['违反的缴纳违约金', 'fines'],
    ['乱停车每次收取20元', 'fines'],
    ['每户交保证金，违反的不退', 'fines'],
    ['参加一次义务劳动加分，缺席扣5分', 'scoring'],
    ['连续违反的列入黑名单', 'scoring'],
    ['按家庭积分排名', 'scoring'],
    ['不参加大扫除的扣除分红', 'benefits'],
    ['取消当年一切福利', 'benefits'],
    ['违反者低保停发三个月', 'benefits'],
    ['不予发放征地补偿', 'benefits'],
    ['种在绿地里的菜一律没收', 'property'],
    ['拒不改正的停水停电', 'property'],
    ['违停的由物业锁车', 'property'],
    ['收回其承包地', 'property'],
    ['私搭乱建的强制拆除', 'property'],
    ['在公告栏点名批评、曝光', 'personal'],
    ['可以进屋搜查', 'personal'],
    ['禁止其进入小区', 'personal'],
    ['张贴其姓名和照片', 'personal'],
    ['牵连家人的子女入学', 'personal'],
    ['取消选举权和表决权', 'democratic'],
    ['有矛盾不得上访、起诉', 'democratic'],
    ['租户无权参与表决', 'democratic'],
    ['外嫁女不享受村民待遇', 'family'],
    ['离婚的妇女户口迁出', 'family'],
    ['房产由儿子继承', 'family'],
    ['每户必须捐款100元修路', 'burdens'],
    ['每人每年出三个义务工', 'burdens'],
    ['不签公约的不予办理证明', 'services'],
    ['遵守公约的才能开证明', 'services'],
    ['违反的，参军政审不予通过', 'services'],
  ])('%s → %s', (text, rule) => {
    expect(rulesOf(text)).toContain(rule);
  });
});

describe('what may well stand in one is left alone', () => {
  it.each([
    '晚上十点以后放低音量。',
    '电动自行车不进电梯、不得进入小区楼道。',
    '外来车辆不得进入小区。',
    '按时缴纳物业费。',
    '应当按时交物业费和停车费。',
    '出门关好水、电、燃气。',
    '系好安全带，扣好衣服。',
    '红白事简办，不办流水席。',
    '垃圾分类，可回收物分开放。',
    '把车停进车位，锁车位地锁要收好。',
    '发现违法行为，报告公安机关。',
    '志愿者带头参加表决和监督。',
    '',
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('a clause that says no to it is shown to a human all the same', () => {
  it.each([
    ['本公约不收取任何罚款。', true],
    ['不得以任何形式罚款。', true],
    ['不搞积分。', true],
    // Who says no to one may still do the other, and a “no” further off denies nothing.
    ['不罚款，但再犯的罚款100元。', false],
    ['不服从管理的罚款。', false],
  ])('%s denied: %s', (text, isDenied) => {
    const [warning] = clauseWarnings(text);
    expect(warning?.isDenied).toBe(isDenied);
  });

  it('a denial of fines hides no other rule', () => {
    expect(rulesOf('不罚款，但是扣除分红。')).toEqual(['fines', 'benefits']);
  });
});

it('hostile text is looked through in no time', () => {
  const text = `${'不'.repeat(5000)}罚${'款'.repeat(5000)}<script>\u202e😀`;
  const before = Date.now();
  expect(rulesOf(text)).toEqual(['fines']);
  expect(Date.now() - before).toBeLessThan(500);
});

describe.each(Object.entries(conventionTemplates))('the template for %s', (_kind, { chapters }) => {
  it('has five chapters or more and 20 to 30 clauses, a prompt each, all of them once', () => {
    const clauses = chapters.flatMap((chapter) => chapter.clauses);
    expect(chapters.length).toBeGreaterThanOrEqual(5);
    expect(clauses.length).toBeGreaterThanOrEqual(20);
    expect(clauses.length).toBeLessThanOrEqual(30);
    expect(new Set(clauses).size).toBe(clauses.length);
    expect(chapters.every(({ prompt }) => prompt.endsWith('？'))).toBe(true);
  });

  it('gives no warning', () => {
    const texts = chapters.flatMap(({ heading, clauses }) => [heading, ...clauses]);
    expect(texts.flatMap(clauseWarnings)).toEqual([]);
  });
});
