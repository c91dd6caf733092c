import { isMalformedName, splitNames } from './owner-names';

describe('co-owners of a cell', () => {
  it.each([
    ['钟超、郑霞思', ['钟超', '郑霞思']],
    ['钟超,郑霞思', ['钟超', '郑霞思']],
    ['钟超，郑霞思', ['钟超', '郑霞思']],
    ['钟超;郑霞思；王五', ['钟超', '郑霞思', '王五']],
    ['钟超/郑霞思', ['钟超', '郑霞思']],
    ['钟超 郑霞思', ['钟超', '郑霞思']],
    ['钟超\n郑霞思', ['钟超', '郑霞思']],
    [' 钟超 、 郑霞思 、', ['钟超', '郑霞思']],
    ['', []],
    ['/', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it.each([
    ['张 三', ['张三']],
    ['张　三', ['张三']],
    ['欧阳 锋', ['欧阳锋']],
    ['张 三、李 四', ['张三', '李四']],
    ['John Smith', ['John Smith']],
    ['阿布都·热合曼', ['阿布都·热合曼']],
    ['锦绣置业 有限公司', ['锦绣置业有限公司']],
    ['夏宇 (已故)', ['夏宇(已故)']],
  ])('a space inside a name separates nobody: %s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it('a number among the names is no name, so that no ID number is stored', () => {
    expect(isMalformedName('夏宇330102198001011234')).toBe(true);
    expect(isMalformedName('夏')).toBe(true);
    expect(isMalformedName('夏宇')).toBe(false);
    expect(isMalformedName('北京360科技有限公司')).toBe(false);
  });
});
