import { assignPhones, readPhone, splitPhones } from './phone-numbers';

describe('one phone number', () => {
  it.each([
    ['19800006690', '19800006690'],
    ['１９８００００６６９０', '19800006690'],
    ['198-0000-6690', '19800006690'],
    ['+86 198 0000 6690', '19800006690'],
    ['8619800006690', '19800006690'],
    ['+86-198-0000-6690', '19800006690'],
    ['0571-88886666', '0571-88886666'],
    ['057188886666', '0571-88886666'],
    ['010-88886666', '010-88886666'],
    ['400-820-8820', '400-820-8820'],
  ])('%s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  it.each(['', '1990000', '1.98E+10', '12345678901', '198000066901', '夏宇', '330102198001011234'])(
    'not a phone number: %s',
    (text) => {
      expect(readPhone(text)).toBeNull();
    },
  );
});

describe('the phones of a cell', () => {
  it('are separated as the names are', () => {
    const expected = ['19800006690', '19900002717'];
    for (const separator of ['、', ',', '，', ';', '；', '/', ' ', '\n', ' 、 '])
      expect(splitPhones(expected.join(separator))).toEqual(expected);
  });

  it('may be written in groups and explained', () => {
    expect(splitPhones('198 0000 6690')).toEqual(['19800006690']);
    expect(splitPhones('19800006690（女儿）')).toEqual(['19800006690']);
    expect(splitPhones('（0571）88886666')).toEqual(['0571-88886666']);
    expect(splitPhones('无')).toEqual([]);
  });

  it('belong to the owners in order, an empty place meaning none', () => {
    expect(assignPhones(splitPhones('、19900002717'), 2)).toEqual({
      phones: [null, '19900002717'],
      differs: false,
    });
    expect(assignPhones([], 2)).toEqual({ phones: [null, null], differs: false });
  });

  it('that are fewer or more than the owners are reported', () => {
    expect(assignPhones(['19900002717'], 2)).toEqual({
      phones: ['19900002717', null],
      differs: true,
    });
    expect(assignPhones(['19900002717', '19800006690'], 1)).toEqual({
      phones: ['19900002717'],
      differs: true,
    });
  });
});
