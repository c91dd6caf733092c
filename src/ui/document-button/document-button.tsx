import { View } from '@tarojs/components';
import { useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import type { CallContext } from '@/src/platform/cloud';
import { openDocument } from '@/src/platform/open-document';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton, TextButton } from '../button/button';
import { Callout } from '../callout/callout';
import type { IconName } from '../icon/icon';

type Kept = { address: string; name: string };

type DocumentButtonProps<Input> = {
  children: string;
  icon?: IconName;
  /** Has the document made: `cloudClient.polls.printResult.mutate`. */
  make: (input: Input, options: { context: CallContext }) => Promise<Kept>;
  input: Input;
  disabled?: boolean;
};

type Outcome = { tone: 'success' | 'danger'; words: string };

/** Has a print or export made and opens it; a file that did not arrive can be fetched again. */
export function DocumentButton<Input>(props: DocumentButtonProps<Input>) {
  const { children, icon = 'download', make, input, disabled = false } = props;
  const [isOpening, setOpening] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [made, setMade] = useState<Kept | null>(null);
  // Making a document changes nothing that any page shows.
  const command = useCommand(make, { refetches: [] });

  const open = async (document: Kept) => {
    setOpening(true);
    setOutcome(null);
    try {
      setOutcome({ tone: 'success', words: await openDocument(document.address, document.name) });
    } catch (error) {
      setOutcome({ tone: 'danger', words: explainFailure(error).message });
    }
    setOpening(false);
  };
  const run = async () => {
    setMade(null);
    setOutcome(null);
    const document = await command.runAndWait(input).catch(() => null);
    if (!document) return;
    setMade(document);
    await open(document);
  };
  const failure = command.failure
    ? { tone: 'danger' as const, words: command.failure.message }
    : null;
  const told = failure ?? outcome;
  return (
    <>
      <SecondaryButton
        icon={icon}
        loading={command.isRunning || isOpening}
        disabled={disabled}
        onPress={() => void run()}
      >
        {children}
      </SecondaryButton>
      {told && (
        <Callout tone={told.tone}>
          <View>{told.words}</View>
          {made && !isOpening && (
            <TextButton icon="refresh-cw" onPress={() => void open(made)}>
              再打开一次
            </TextButton>
          )}
        </Callout>
      )}
    </>
  );
}
