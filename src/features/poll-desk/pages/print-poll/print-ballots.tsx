import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloudClient } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import type { PrintChoices, PrintPlace } from './prints';

type PrintBallotsProps = { place: PrintPlace; choices: PrintChoices };

const spareChoices = [0, 2, 5, 10, 20];

/** Numbered ballots for those who vote on paper, and some to spare. */
export function PrintBallots({ place, choices }: PrintBallotsProps) {
  const [spareCopies, setSpareCopies] = useState('0');
  const [twoSided, setTwoSided] = useState(true);
  return (
    <Section title="纸质表决票">
      <View>一户一份，带编号和二维码。交回以后，在“录入的票”里扫码登记。</View>
      {choices.phase === 'announced' && (
        <Callout tone="warning" title="名册还可能更正">
          公告期内名册更正以后，编号会变，已经打印的票就作废了。最好等表决开始以后再打印。
        </Callout>
      )}
      <SelectField
        label="另外多印几张备用票"
        hint="备用票没有房号和编号，写坏了的时候用。"
        options={spareChoices
          .filter((count) => count <= choices.mostSpareCopies)
          .map((count) => ({
            value: String(count),
            label: count === 0 ? '不要' : `${count} 张`,
          }))}
        value={spareCopies}
        onChange={setSpareCopies}
      />
      <Card flush>
        <SwitchRow
          title="双面打印"
          note="每一户从新的一张纸开始"
          on={twoSided}
          onChange={setTwoSided}
        />
      </Card>
      <DocumentButton
        icon="file-text"
        make={cloudClient.polls.printPaperBallots.mutate}
        input={{ ...place, spareCopies: Number(spareCopies), twoSided }}
      >
        生成表决票
      </DocumentButton>
    </Section>
  );
}
