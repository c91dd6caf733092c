import { comparableWords, judgeWords, judgeWordsOfBody } from './judge-words';

describe('what the word list keeps back', () => {
  it.each([
    ['你这个傻逼', 'abuse'],
    ['你这个傻 * 逼', 'abuse'],
    ['傻\u200b逼物业', 'abuse'],
    ['ＳＢ？傻Ｂ！', 'abuse'],
    ['他就是个王.八.蛋', 'abuse'],
    ['你再说一句我弄死你', 'abuse'],
    ['他的电话是13812345678，大家去骂', 'privacy'],
    ['打给 138-1234-5678', 'privacy'],
    ['打给 +86 138 1234 5678', 'privacy'],
    ['打给１３８１２３４５６７８', 'privacy'],
    ['打给 1 3 8 1 2 3 4 5 6 7 8', 'privacy'],
    ['打给幺三八一二三四五六七八', 'privacy'],
    ['身份证11010519491231002X', 'privacy'],
    ['身份证 110105 19491231 002x 的人', 'privacy'],
    ['卡号6222021001116245702转账', 'privacy'],
    ['3栋502的王建国欠物业费', 'privacy'],
    ['3 栋 502 室 住户 李芳 半夜吵闹', 'privacy'],
    ['12号楼1203业主张伟，别装了', 'privacy'],
    ['5幢2单元301叫刘大明', 'privacy'],
    ['需要的加微信 abc_12345', 'advertising'],
    ['薇信：zhang66688', 'advertising'],
    ['qq群123456789进来领', 'advertising'],
    ['详情 https://shop.example.com/a', 'advertising'],
    ['无抵押贷款，当天放款', 'advertising'],
    ['专业办假证', 'illegal'],
    ['裸-聊', 'illegal'],
  ])('%s', (text, suspicion) => {
    expect(judgeWords(text)).toBe(suspicion);
  });
});

describe('what neighbours say and the list lets pass', () => {
  it.each([
    '孩子们早操，你妈来接你的时候别堵门',
    '广播操你妈妈也可以来跳',
    '垃圾没人收，又脏又臭',
    '楼下有人赌博，请管一管',
    '他妈的病好了，谢谢邻居帮忙',
    '废物回收站放在哪里',
    '3栋502的高空抛物很危险',
    '3栋502的马桶漏水到楼下',
    '3栋502黄色的车占了消防通道',
    '2单元301的任何噪音我都能听到',
    '5号楼1203的康复器材挡住了走廊',
    '1栋101漏水，2栋202停电',
    '物业电话 0571-88886666，报修拨 12345',
    '物业费每平方米1.38元，一年12345678元',
    '订单号 138123456789012 的快递丢了',
    '车位 1301 1302 1303 1304 一直空着',
    '2026-11-22 13:00 到 15:30 开会',
    '编号110105194912310021不是身份证',
    '卡号6222021001116245703少了一位',
    '通知见 https://www.gov.cn/zhengce/1.htm',
    '文章在 https://mp.weixin.qq.com/s/abc',
    '请在业主微信群里说一声',
    '微信支付扫不了码',
    '用 USB 充电的灯',
    '一二三四五六七八九十楼都没水',
    '第一，修门禁；第二，换灯；第三，清垃圾',
    '我不同意这个方案，物业应该道歉',
    '𠮷😀👨‍👩‍👧 اَلعَرَبِيَّة',
    '<script>alert(1)</script>',
    '',
  ])('%s', (text) => {
    expect(judgeWords(text)).toBeNull();
  });
});

describe('what a body publishes', () => {
  it.each([
    '联系人王工，电话 13812345678',
    '图纸见 https://www.linli.example/plan.pdf',
    '咨询微信号 wuye_12345',
  ])('may say whom to call and where to read on: %s', (text) => {
    expect(judgeWordsOfBody(text)).toBeNull();
    expect(judgeWords(text)).not.toBeNull();
  });

  it.each([
    ['身份证11010519491231002X', 'privacy'],
    ['3栋502的王建国欠物业费', 'privacy'],
    ['你们这些王八蛋', 'abuse'],
    ['收款卡号6222021001116245702', 'privacy'],
  ])('tells nobody’s details, and insults nobody: %s', (text, suspicion) => {
    expect(judgeWordsOfBody(text)).toBe(suspicion);
  });
});

it('two sentences never make a word together', () => {
  expect(judgeWords('有人办假。证件照在一楼拍')).toBeNull();
});

it('what hides a word between its characters is taken out before looking', () => {
  expect(comparableWords('Ａ b\u200d·C * d')).toBe('abcd');
});

it("a community's own words are found likewise, for a reason of their own", () => {
  expect(judgeWords('隔壁楼的张三丰又来了', ['张三丰'])).toBe('other');
  expect(judgeWords('张 三-丰', ['张三丰'])).toBe('other');
  expect(judgeWords('张三和丰收', ['张三丰'])).toBeNull();
});

it('a very long text is judged within a moment', () => {
  const began = performance.now();
  judgeWords('3栋5'.repeat(5_000));
  judgeWords('1 3 '.repeat(5_000));
  judgeWords('微信'.repeat(10_000));
  expect(performance.now() - began).toBeLessThan(500);
});
