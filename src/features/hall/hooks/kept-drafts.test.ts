import { keepPending, readPending } from '@/src/platform/pending-submission';
import { emptyForm } from '../topic-form';
import {
  forgetSubmittedTopic,
  forgetTopicDraft,
  keepTopicDraft,
  leaveUnfinished,
  newestForm,
  readTopicDraft,
  readUnfinishedId,
  readUnsentTopicId,
  submissionKey,
} from './kept-drafts';

const here = { ...emptyForm, title: '这部手机上的' };
const there = { ...emptyForm, title: '服务器上的' };

describe('which words to go on with', () => {
  it('those that never arrived go before the server’s', () => {
    expect(newestForm({ form: here, isSaved: false }, there)).toEqual(here);
  });

  it('the server’s, when this phone had saved all it knows', () => {
    expect(newestForm({ form: here, isSaved: true }, there)).toEqual(there);
  });

  it('the phone’s alone when the server cannot be asked', () => {
    expect(newestForm({ form: here, isSaved: true }, null)).toEqual(here);
    expect(newestForm(null, null)).toBeNull();
  });

  it('photos are shown from the server, because addresses of this phone do not last', () => {
    const [old, fresh] = [
      { fileId: 'a', address: 'blob:old' },
      { fileId: 'a', address: '/files/a' },
    ];
    const added = { fileId: 'b', address: 'blob:new' };
    const kept = { form: { ...here, photos: [old, added] }, isSaved: false };
    expect(newestForm(kept, { ...there, photos: [fresh] })?.photos).toEqual([fresh, added]);
  });
});

describe('what this phone keeps', () => {
  it('the draft worked on last, until another is begun or it is done', () => {
    keepTopicDraft('one', { form: here, isSaved: false });
    keepTopicDraft('two', { form: there, isSaved: false });
    expect(readUnfinishedId()).toBe('two');
    forgetTopicDraft('one');
    expect(readUnfinishedId()).toBe('two');
    leaveUnfinished();
    expect(readUnfinishedId()).toBeNull();
    expect(readTopicDraft('two')?.form).toEqual(there);
  });

  it('a topic handed in and not answered is found again, and forgotten once it arrived', () => {
    keepTopicDraft('one', { form: here, isSaved: false });
    expect(readUnsentTopicId()).toBeNull();
    keepPending(submissionKey('one'), { requestId: 'r', communityId: null, input: {} });
    expect(readUnsentTopicId()).toBe('one');
    forgetSubmittedTopic('one');
    expect(readUnsentTopicId()).toBeNull();
    expect(readPending(submissionKey('one'))).toBeNull();
  });
});
