import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { areaText } from '@/shared/area-text';
import { isOwnRowInRoll } from '@/shared/polls/ledger/roll-leaf';
import { readStored, writeStored } from '@/src/platform/storage';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import type { OwnRollRow, OwnRollRows } from '../../poll-types';
import { openRollObjections } from '../../roll-pages';

type OwnRowProps = { pollId: string; row: OwnRollRow; own: OwnRollRows };

/**
 * One row: what stands in it, whether it is in the published roll, and what to do if it is wrong. The
 * owner's own word that it is right stays on this phone; an objection goes to staff.
 */
export function OwnRow({ pollId, row, own }: OwnRowProps) {
  const isInRoll = useMemo(() => isOwnRowInRoll(row, own.rollRoot), [row, own.rollRoot]);
  const measured = own.ruleSet.measure === 'areaAndHeads';
  const place = `roll-checked:${pollId}:${row.voterId}`;
  const [isConfirmed, setConfirmed] = useState(() => readStored<string>(place) === own.rollRoot);
  const confirm = () => {
    writeStored(place, own.rollRoot);
    setConfirmed(true);
  };
  const counted = own.ruleSet.basis === 'households' ? '1 户' : '1 人';
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '名册第几行', value: `第 ${row.row + 1} 行，共 ${row.rows} 行` },
            { name: '房屋', value: row.units.join('、') || row.roomLabel },
            ...(measured ? [{ name: '面积', value: areaText(row.areaHundredths) }] : []),
            { name: '人数算作', value: counted },
            { name: row.people.length > 1 ? '共有人' : '姓名', value: namesOf(row) },
            ...(row.fromVersion > 1
              ? [{ name: '更正', value: `第 ${row.fromVersion} 版更正过` }]
              : []),
          ]}
        />
      </Card>
      {isInRoll ? (
        <Callout tone="success" title="手机已经核对">
          <View>这一行确实在公布的名册里，面积和人都没有被改动。</View>
          {isConfirmed && <View>您已经核对无误。</View>}
        </Callout>
      ) : (
        <Callout tone="danger" title="核对不上">
          <View>
            这一行和公布的名册指纹对不上。请下拉刷新再看一次；仍然对不上的，请截图并向社区或者监督委员会反映。
          </View>
        </Callout>
      )}
      {isInRoll && !isConfirmed && (
        <PrimaryButton icon="check" onPress={confirm}>
          核对无误
        </PrimaryButton>
      )}
      {own.mayObject && (
        <SecondaryButton
          icon="message-circle-reply"
          onPress={() => openRollObjections(pollId, { voterId: row.voterId })}
        >
          有问题，提出异议
        </SecondaryButton>
      )}
    </>
  );
}

const namesOf = ({ people }: OwnRollRow): string =>
  people.map(({ name, isMe }) => (isMe ? `${name}（我）` : name)).join('、');
