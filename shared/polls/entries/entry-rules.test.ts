import { conflictText, statementText } from './conflict-words';
import { whyNotRecordable } from './delivery-means';
import { openEntryChannels, whyChannelRefused } from './entry-channels';
import { type EntryEvent, type EntryState, entryStates, nextEntryState } from './entry-life-cycle';
import { whyEntriesClosed, whyNotEnterable } from './entry-times';
import { maskPhones } from './mask-phones';
import { whyProxyOverLimit, whyTermRefused } from './proxy-limits';

const threePrincipals = { proxy: { principalsPerProxy: 3, withinHousehold: false } };
const noProxies = { proxy: { principalsPerProxy: 0, withinHousehold: false } };
const household = { proxy: { principalsPerProxy: null, withinHousehold: true } };

describe('the channels a poll takes', () => {
  const advisory = {
    visibility: 'named',
    legalEffect: 'advisory',
    ruleSet: threePrincipals,
  } as const;

  it('asking for opinions takes all of them', () => {
    expect(openEntryChannels(advisory)).toEqual(['paper', 'doorToDoor', 'telephone', 'proxy']);
  });

  it('a binding poll takes what is signed: paper and written authorisations', () => {
    const binding = { ...advisory, legalEffect: 'binding' } as const;
    expect(openEntryChannels(binding)).toEqual(['paper', 'proxy']);
    expect(whyChannelRefused(binding, 'telephone')?.code).toBe('channelNotBinding');
    expect(whyChannelRefused(binding, 'doorToDoor')?.code).toBe('channelNotBinding');
  });

  it('nobody enters ballots of a secret poll', () => {
    const secret = { ...advisory, visibility: 'secret' } as const;
    expect(openEntryChannels(secret)).toEqual([]);
    expect(whyChannelRefused(secret, 'proxy')?.code).toBe('channelNotSecret');
  });

  it('proxies only where the rule set knows them', () => {
    expect(whyChannelRefused({ ...advisory, ruleSet: noProxies }, 'proxy')?.code).toBe(
      'proxyNotAllowed',
    );
    expect(whyChannelRefused({ ...advisory, ruleSet: household }, 'proxy')).toBeNull();
  });
});

describe('when a ballot can be entered', () => {
  const opensAt = '2026-12-07T01:00:00.000Z';
  const closesAt = '2026-12-17T10:00:00.000Z';
  const poll = { state: 'announced', opensAt, closesAt, entryHours: 24 } as const;
  const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
  const dayAfter = '2026-12-18T10:00:00.000Z';

  it.each<[string, 'paper' | 'telephone' | 'doorToDoor' | 'proxy', string, string, string | null]>([
    ['in the first instant', 'paper', opensAt, opensAt, null],
    ['said before opening', 'paper', justBefore(opensAt), opensAt, 'statedOutsideWindow'],
    ['entered before opening', 'paper', opensAt, justBefore(opensAt), 'pollNotOpen'],
    ['said in the last instant', 'telephone', justBefore(closesAt), justBefore(closesAt), null],
    ['said at closing', 'paper', closesAt, closesAt, 'statedOutsideWindow'],
    [
      'said after now',
      'paper',
      '2026-12-10T00:00:00.001Z',
      '2026-12-10T00:00:00.000Z',
      'statedInFuture',
    ],
    ['paper entered after closing', 'paper', justBefore(closesAt), justBefore(dayAfter), null],
    ['an authorisation entered after closing', 'proxy', opensAt, closesAt, null],
    ['a talk entered after closing', 'telephone', opensAt, closesAt, 'onlyPaperAfterClosing'],
    ['a walk entered after closing', 'doorToDoor', opensAt, closesAt, 'onlyPaperAfterClosing'],
    ['after the hours for entering', 'paper', opensAt, dayAfter, 'entriesClosed'],
  ])('%s', (_case, channel, statedAt, now, code) => {
    expect(whyNotEnterable(poll, channel, statedAt, now)?.code ?? null).toBe(code);
  });

  it('a poll that is cancelled or counted takes nothing, whatever the hour', () => {
    expect(whyEntriesClosed({ ...poll, state: 'cancelled' }, opensAt)?.code).toBe('pollCancelled');
    expect(whyEntriesClosed({ ...poll, state: 'preliminary' }, closesAt)?.code).toBe(
      'entriesClosed',
    );
    expect(whyEntriesClosed({ ...poll, state: 'closed', entryHours: 0 }, closesAt)?.code).toBe(
      'entriesClosed',
    );
  });

  it('a delivery happened between announcement and closing', () => {
    const announced = {
      ...poll,
      state: 'announced',
      announcedAt: '2026-11-20T00:00:00.000Z',
    } as const;
    const code = (deliveredAt: string, now: string) =>
      whyNotRecordable(announced, deliveredAt, now)?.code ?? null;
    expect(code('2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z')).toBeNull();
    expect(code('2026-11-19T00:00:00.000Z', '2026-11-22T00:00:00.000Z')).toBe('deliveredOutOfTime');
    expect(code('2026-11-23T00:00:00.000Z', '2026-11-22T00:00:00.000Z')).toBe('deliveredInFuture');
    expect(code(closesAt, dayAfter)).toBe('entriesClosed');
    expect(code(closesAt, closesAt)).toBe('deliveredOutOfTime');
  });
});

describe('the life of an entry', () => {
  it('ends with one decision', () => {
    const events: EntryEvent[] = ['confirm', 'reject', 'withdraw'];
    const steps = (Object.keys(entryStates) as EntryState[]).flatMap((state) =>
      events.map((event) => [state, event, nextEntryState(state, event)]),
    );
    expect(steps.filter(([, , next]) => next !== null)).toEqual([
      ['entered', 'confirm', 'confirmed'],
      ['entered', 'reject', 'rejected'],
      ['entered', 'withdraw', 'withdrawn'],
    ]);
  });
});

describe('proxies', () => {
  const zhou = { personId: 'p1', name: '周敏' };
  const onFile = (...voters: string[]) => voters.map((voterId) => ({ proxy: zhou, voterId }));
  const overLimit = (
    proxy: typeof zhou | { personId: null; name: string },
    voterId: string,
    files = onFile('a', 'b', 'c'),
  ) => whyProxyOverLimit(threePrincipals.proxy, proxy, voterId, files)?.code ?? null;

  it('the third principal is the last', () => {
    expect(overLimit(zhou, 'c', onFile('a', 'b'))).toBeNull();
    expect(overLimit(zhou, 'd')).toBe('proxyOverLimit');
  });

  it('a second authorisation of the same principal is none more', () => {
    expect(overLimit(zhou, 'a')).toBeNull();
  });

  it('one known by name alone is taken for the person of that name', () => {
    expect(overLimit({ personId: null, name: '周敏' }, 'd')).toBe('proxyOverLimit');
    expect(overLimit({ personId: null, name: '陈刚' }, 'd')).toBeNull();
    expect(overLimit({ personId: 'p2', name: '周敏' }, 'd')).toBeNull();
  });

  it('no limit, and no proxies at all', () => {
    expect(whyProxyOverLimit(household.proxy, zhou, 'd', onFile('a', 'b', 'c'))).toBeNull();
    expect(whyProxyOverLimit(noProxies.proxy, zhou, 'd', [])?.code).toBe('proxyNotAllowed');
  });

  it('the term holds on the day of handing in, its first and last day included', () => {
    const term = { from: '2026-12-07', until: '2026-12-10' };
    expect(whyTermRefused(term, '2026-12-07')).toBeNull();
    expect(whyTermRefused(term, '2026-12-10')).toBeNull();
    expect(whyTermRefused(term, '2026-12-11')?.code).toBe('proxyTermOver');
    expect(whyTermRefused({ from: term.until, until: term.from }, '2026-12-08')?.code).toBe(
      'proxyTermReversed',
    );
  });
});

describe('words', () => {
  const paper = { channel: 'paper', statedAt: '2026-10-03T01:00:00Z' } as const;
  const app = { channel: 'app', statedAt: '2026-10-02T01:00:00Z' } as const;

  it('name moment and way of every statement', () => {
    expect(statementText(paper)).toBe('2026年10月3日 09:00 交的纸质票');
    expect(conflictText(app, paper, null)).toBe(
      '这一户已有2026年10月2日 09:00 在手机上投的票。按规则以本人最后一次表达为准：核对通过后，改以2026年10月3日 09:00 交的纸质票为准。',
    );
    expect(conflictText(paper, app, 'laterStatement')).toMatch(
      /^这一户已有2026年10月3日 09:00 交的纸质票。.*不计票。$/,
    );
    expect(conflictText(null, paper, null)).toMatch(/还没有别的票/);
  });

  it.each([
    ['李师傅 13812345678 来电', '李师傅 138****5678 来电'],
    ['138 1234 5678', '138****5678'],
    ['座机 87654321，12月3日', '座机 8****21，12月3日'],
    ['3栋502，12月3日下午3点', '3栋502，12月3日下午3点'],
  ])('%s', (note, masked) => {
    expect(maskPhones(note)).toBe(masked);
  });
});
