import { timelineSentence } from './topic-timeline';

describe('timeline of a topic', () => {
  it('tells what happened in a sentence', () => {
    expect(timelineSentence({ kind: 'submitted' })).toBe('提交了议题，开始征集附议');
    expect(
      timelineSentence({
        kind: 'rejected',
        details: { body: '业主委员会', reason: '不属于本小区' },
      }),
    ).toBe('业主委员会没有采纳议题，理由：不属于本小区');
  });

  it('leaves out what nobody wrote', () => {
    expect(timelineSentence({ kind: 'withdrawn', details: { reason: '' } })).toBe(
      '发起人撤回了议题',
    );
  });

  it('gives the times of a poll as people read them', () => {
    const details = {
      title: '续聘物业',
      opensAt: '2026-12-07T01:00:00Z',
      closesAt: '2026-12-17T10:00:00Z',
    };
    expect(timelineSentence({ kind: 'pollAnnounced', details })).toBe(
      '公告了表决“续聘物业”，2026年12月7日 09:00 开始，2026年12月17日 18:00 截止',
    );
  });
});
