import { matchApplicant } from './match-applicant';
import { anOwner } from './table-builders';

const people = [anOwner(), anOwner({ name: '李四', phone: '19800000002' })];

describe('how far an applicant agrees with the register', () => {
  it.each([
    ['王小明', '19800000001', 'nameAndPhone'],
    [' 王 小 明 ', '１９８ 0000 0001', 'nameAndPhone'],
    ['王小明', '+8619800000001', 'nameAndPhone'],
    ['王小明', '19800000009', 'nameOnly'],
    ['王小明', '', 'nameOnly'],
    ['王小红', '19800000001', 'phoneOnly'],
    ['王小红', '19800000009', 'none'],
    ['', '', 'none'],
  ])('%s, %s: %s', (name, phone, match) => {
    expect(matchApplicant(people, { name, phone, relation: 'owner' })).toBe(match);
  });

  it("one owner's name and the other's phone are not the same person", () => {
    const claim = { name: '王小明', phone: '19800000002', relation: 'coOwner' } as const;
    expect(matchApplicant(people, claim)).toBe('nameOnly');
  });

  it('the register cannot vouch for a tenant', () => {
    const claim = { name: '王小明', phone: '19800000001', relation: 'tenant' } as const;
    expect(matchApplicant(people, claim)).toBe('none');
  });

  it('somebody without a phone on the register matches by name alone', () => {
    const claim = { name: '王小明', phone: '', relation: 'owner' } as const;
    expect(matchApplicant([anOwner({ phone: null })], claim)).toBe('nameOnly');
  });
});
