import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { noteProblem } from '@/shared/hall/promises/progress-rules';
import { showPromise } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { TextArea } from '@/src/ui/text-field/text-area';
import { problemWords } from '../../components/problem-words';

const empty = { words: '', photos: [] as Photo[] };

/** How it goes, in words and photos. */
export function NoteForm({ topicId }: { topicId: string }) {
  const [{ words, photos }, change, discard] = useDraft(`progress:${topicId}`, empty);
  const [isTried, setTried] = useState(false);
  const note = useCommand(cloudClient.hall.noteProgress.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      showPromise(topicId);
    },
  });
  const problem = noteProblem(words);
  const submit = () => {
    setTried(true);
    if (!problem) note.run({ topicId, words, photoIds: photos.map(({ fileId }) => fileId) });
  };
  return (
    <>
      <TextArea
        label="进展情况"
        value={words}
        onChange={(typed) => change({ words: typed })}
        maxLength={promiseLimits.note.max}
        placeholder="例如：门禁已经下单，厂家答应十天到货。"
        error={problemWords(problem ? [problem] : [], ['progressLength'], isTried)}
      />
      <PhotoPicker
        label="照片"
        photos={photos}
        onChange={(chosen) => change({ photos: chosen })}
        most={promiseLimits.photos.max}
      />
      {note.failure && <Callout tone="danger">{note.failure.message}</Callout>}
      <PrimaryButton icon="send" loading={note.isRunning} onPress={submit}>
        公布进展
      </PrimaryButton>
    </>
  );
}
