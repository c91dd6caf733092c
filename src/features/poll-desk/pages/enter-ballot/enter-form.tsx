import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Answer } from '@/shared/polls/methods/ballot-item';
import { finishedAnswers, LegalEffectTag } from '@/src/features/polls/public';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { AnswersFields } from '../../components/answers-fields';
import { WithdrawEntry } from '../../components/withdraw-entry';
import type { EntryDesk, PollOnPaper, VoterToEnter } from '../../entry-types';
import { type EntryForm, emptyForm, entryInput, firstSettings, whyNotSaved } from './entry-form';
import { EntrySettingsFields } from './entry-settings-fields';
import { FindVoter } from './find-voter';
import { ProxyFields } from './proxy-fields';
import { useSaveEntry } from './use-save-entry';
import { VoterCard } from './voter-card';

type EnterFormProps = { desk: EntryDesk; poll: PollOnPaper };

/** One pile: way and time once, then for every paper its number, its choices and its photo. */
export function EnterForm({ desk, poll }: EnterFormProps) {
  const [settings, setSettings] = useState(() => firstSettings(desk, Date.now()));
  const [form, setForm] = useState<EntryForm>(emptyForm);
  const change = (changes: Partial<EntryForm>) => setForm((before) => ({ ...before, ...changes }));
  const saving = useSaveEntry(poll.id, () => {
    setForm(emptyForm);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  });

  const items = poll.items;
  const answers = finishedAnswers(items, form.given);
  const missing = whyNotSaved(settings, form, answers);
  const choose = (voter: VoterToEnter) => {
    saving.forget();
    const { people, representativeId } = voter;
    const personId =
      representativeId ?? (people.length === 1 ? (people[0]?.personId ?? null) : null);
    setForm({ ...emptyForm, voter, personId });
  };
  return (
    <Page
      title="录入一张票"
      actions={
        form.voter && (
          <PrimaryButton
            icon="check"
            loading={saving.isRunning}
            disabled={missing !== null}
            onPress={() =>
              answers &&
              void saving.save(entryInput(settings, form, answers), form.voter?.roomLabel ?? '')
            }
          >
            {missing ?? '保存，录下一张'}
          </PrimaryButton>
        )
      }
    >
      <LegalEffectTag legalEffect={poll.legalEffect} />
      {saving.saved && (
        <Callout tone="success" title={`已保存：${saving.saved.roomLabel}`}>
          <View>{`${saving.saved.text}请另一位工作人员核对。`}</View>
          <WithdrawEntry
            pollId={poll.id}
            entryId={saving.saved.entryId}
            roomLabel={saving.saved.roomLabel}
            onWithdrawn={saving.forget}
          />
        </Callout>
      )}
      {form.voter === null ? (
        <>
          <FindVoter pollId={poll.id} onFound={choose} />
          <EntrySettingsFields desk={desk} settings={settings} onChange={setSettings} />
        </>
      ) : (
        <>
          <VoterCard
            voter={form.voter}
            settings={settings}
            personId={form.personId}
            onPerson={(personId) => change({ personId })}
          />
          {settings.channel === 'proxy' && (
            <ProxyFields desk={desk} pollId={poll.id} form={form} onChange={change} />
          )}
          <AnswersFields
            items={items}
            given={form.given}
            onAnswer={(itemId, answer: Answer | null) =>
              setForm((before) => ({ ...before, given: { ...before.given, [itemId]: answer } }))
            }
          />
          <Section>
            {settings.channel === 'telephone' ? (
              <TextField
                label="谁在什么时候来电"
                value={form.note}
                onChange={(note) => change({ note })}
                maxLength={200}
                placeholder="例如：本人 12月3日 10:20 来电"
                hint="电话号码只写后四位"
              />
            ) : (
              <PhotoPicker
                label={settings.channel === 'proxy' ? '委托书的照片' : '票的照片'}
                photos={form.photos}
                onChange={(photos) => change({ photos })}
                hint="拍清楚票号、选择和签名。只有录入、核对的人能看到"
              />
            )}
          </Section>
          {saving.problem && <Callout tone="danger">{saving.problem}</Callout>}
          <TextButton icon="undo-2" onPress={() => setForm(emptyForm)}>
            不录这一张，重新找
          </TextButton>
        </>
      )}
    </Page>
  );
}
