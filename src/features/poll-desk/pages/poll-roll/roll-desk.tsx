import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { totalsText } from '@/shared/polls/counted-words';
import { LegalEffectNote, openSharedVoters, RollAltered } from '@/src/features/polls/public';
import { cloud } from '@/src/platform/cloud';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { TextField } from '@/src/ui/text-field/text-field';
import { openCorrectRoll, openRollObjectionsDesk, openRollOfBuilding } from '../../roll-pages';
import type { RollToTend } from '../../roll-types';
import { RollRows } from './roll-rows';

/** What waits about the roll, and the ways into it: by building, or by a room's number. */
export function RollDesk({ pollId }: { pollId: string }) {
  const poll = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  const toTend = useQuery(cloud.polls.rollToTend.queryOptions({ pollId }));
  return (
    <QueryView query={poll}>
      {({ title, legalEffect, rollAlteredAt, ruleSet }) => (
        <>
          {rollAlteredAt !== null && <RollAltered since={rollAlteredAt} />}
          <Section title={title}>
            <QueryView query={toTend} loadingRows={1}>
              {(waiting) => (
                <ToTend
                  pollId={pollId}
                  waiting={waiting}
                  namesRepresentatives={ruleSet.coOwnerRule === 'representative'}
                />
              )}
            </QueryView>
          </Section>
          <FindRoom pollId={pollId} />
          <Buildings pollId={pollId} totals={(one) => totalsText(ruleSet, one)} />
          <LegalEffectNote legalEffect={legalEffect} />
        </>
      )}
    </QueryView>
  );
}

type ToTendProps = { pollId: string; waiting: RollToTend; namesRepresentatives: boolean };

const ToTend = ({ pollId, waiting, namesRepresentatives }: ToTendProps) => (
  <Card flush>
    <ListItem
      icon="message-circle-reply"
      title="名册异议"
      note="每一件都要公开答复"
      tags={
        waiting.unanswered > 0 && (
          <StatusTag
            icon="hourglass"
            tone="warning"
          >{`${waiting.unanswered} 件等待答复`}</StatusTag>
        )
      }
      onPress={() => openRollObjectionsDesk(pollId)}
    />
    {namesRepresentatives && (
      <ListItem
        icon="users"
        title="共有人的代表"
        note="意见不一致的排在前面"
        tags={
          waiting.conflicts > 0 && (
            <StatusTag
              icon="triangle-alert"
              tone="warning"
            >{`${waiting.conflicts} 户意见不一致`}</StatusTag>
          )
        }
        onPress={() => openSharedVoters(pollId)}
      />
    )}
    <ListItem
      icon="pencil"
      title={waiting.correctable ? '更正名册' : '名册更正记录'}
      note={waiting.correctable ? '表决开始以前可以更正' : '表决开始以后名册不再更改'}
      onPress={() => openCorrectRoll(pollId)}
    />
  </Card>
);

function FindRoom({ pollId }: { pollId: string }) {
  const [typed, setTyped] = useState('');
  const [room, setRoom] = useState('');
  return (
    <Section title="按房号查找">
      <TextField
        label="房号"
        value={typed}
        onChange={setTyped}
        maxLength={40}
        placeholder="例如：3栋2单元502"
        optional
      />
      <SecondaryButton icon="search" onPress={() => setRoom(typed.trim())}>
        查找
      </SecondaryButton>
      {room !== '' && <RollRows pollId={pollId} room={room} />}
    </Section>
  );
}

type Totals = { heads: number; areaHundredths: number };
type BuildingsProps = { pollId: string; totals: (one: Totals) => string };

function Buildings({ pollId, totals }: BuildingsProps) {
  const query = useQuery(cloud.polls.listRollBuildings.queryOptions({ pollId }));
  return (
    <Section title="按楼栋查看">
      <QueryView
        query={query}
        isEmpty={({ buildings }) => buildings.length === 0}
        empty={<Empty icon="building-2" title="名册里没有楼栋" note="请按房号查找。" />}
      >
        {({ buildings }) => (
          <Card flush>
            {buildings.map(({ buildingId, name, ...one }) => (
              <ListItem
                key={buildingId}
                icon="building-2"
                title={name}
                note={totals(one)}
                onPress={() => openRollOfBuilding(pollId, buildingId, name)}
              />
            ))}
          </Card>
        )}
      </QueryView>
    </Section>
  );
}
