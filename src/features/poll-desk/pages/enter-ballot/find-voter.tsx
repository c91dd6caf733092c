import { useQuery } from '@tanstack/react-query';
import { Input } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { typedDigits } from '@/shared/polls/entries/paper-number';
import { explainFailure } from '@/src/platform/call-errors';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Section } from '@/src/ui/section/section';
import { Field } from '@/src/ui/text-field/field';
import { FindByRoom } from '../../components/find-by-room';
import type { VoterToEnter } from '../../entry-types';

type FindVoterProps = { pollId: string; onFound: (voter: VoterToEnter) => void };

/** Whose ballot it is: by the number on the paper, typed or scanned, or by the room. */
export function FindVoter({ pollId, onFound }: FindVoterProps) {
  const [byRoom, setByRoom] = useState(false);
  return (
    <Section title="谁的票">
      {byRoom ? (
        <FindByRoom pollId={pollId} onFound={onFound} />
      ) : (
        <FindByNumber pollId={pollId} onFound={onFound} />
      )}
      <TextButton icon={byRoom ? 'file-text' : 'house'} onPress={() => setByRoom(!byRoom)}>
        {byRoom ? '票上有号码，按票号找' : '没有票号，按房号找'}
      </TextButton>
    </Section>
  );
}

function FindByNumber({ pollId, onFound }: FindVoterProps) {
  const [typed, setTyped] = useState('');
  const [asked, ask] = useState('');
  const found = useQuery({
    ...cloud.polls.findPaper.queryOptions({ pollId, number: asked }),
    enabled: asked !== '',
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const voter = found.isFetching ? undefined : found.data;
  useEffect(() => {
    if (voter) onFound(voter);
  });

  // A page takes the focus by itself only once; after a saved paper it has to be given anew.
  const [isFocused, giveFocus] = useState(false);
  useEffect(() => giveFocus(true), []);

  const search = () => ask(typedDigits(typed));
  const error = asked !== '' && found.error ? explainFailure(found.error).message : undefined;
  return (
    <>
      <Field label="票号" error={error} hint="印在纸质票上，例如 012 374">
        <Input
          className="field__control number-input"
          placeholderClass="field__placeholder"
          type="number"
          value={typed}
          focus={isFocused}
          maxlength={12}
          placeholder="输入票上的号码"
          confirmType="search"
          onInput={(event) => {
            setTyped(event.detail.value);
            ask('');
          }}
          onConfirm={search}
        />
      </Field>
      <PrimaryButton
        icon="search"
        loading={found.isFetching}
        disabled={typedDigits(typed).length < 6}
        onPress={search}
      >
        找到这一户
      </PrimaryButton>
      {process.env.TARO_ENV === 'weapp' && (
        <SecondaryButton
          icon="camera"
          onPress={() => void scan().then((code) => code && ask(code))}
        >
          扫票上的码
        </SecondaryButton>
      )}
    </>
  );
}

/** What a code of ours holds; empty when nothing was scanned. */
async function scan(): Promise<string> {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode'] });
    return decodeURIComponent(path || result);
  } catch {
    return '';
  }
}
