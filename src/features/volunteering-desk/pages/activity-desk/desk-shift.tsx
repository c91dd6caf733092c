import { View } from '@tarojs/components';
import { useState } from 'react';
import { LookTag, periodText, shiftLook } from '@/src/features/volunteering/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { ReasonStep } from '../../components/reason-step';
import { openChangeShift, openShiftDesk } from '../../desk-pages';
import type { ActivityDetail, ShiftCard } from '../../desk-types';
import './desk-shift.scss';

type DeskShiftProps = { activity: ActivityDetail; shift: ShiftCard };

/** One shift with places, who waits, and the ways to change or call it off. */
export function DeskShift({ activity, shift }: DeskShiftProps) {
  const { id, startsAt, endsAt, state, posts, waiting, needed, note, leader } = shift;
  const period = periodText(startsAt, endsAt);
  const isOpen = state === 'open' && Date.parse(endsAt) > Date.now();
  const isDraft = activity.state === 'draft';
  const leads =
    activity.mayOrganise && activity.state !== 'draft' && activity.state !== 'submitted';
  const notes = [
    posts
      .map((post) => `${post.name} ${post.capacity - post.placesLeft}/${post.capacity}`)
      .join('，'),
    `至少要 ${needed} 人`,
    ...(leader ? [`负责人：${leader}`] : []),
    ...(note ? [note] : []),
  ];
  const mayChange = activity.mayOrganise && isOpen && (isDraft || activity.state === 'published');
  return (
    <Card flush>
      <ListItem
        icon="calendar-clock"
        title={period}
        note={notes.join('；')}
        tags={<Tags shift={shift} waiting={waiting} isDraft={isDraft} />}
        {...(leads ? { onPress: () => openShiftDesk(id) } : {})}
      />
      <View className="desk-shift__steps">
        {mayChange && (
          <TextButton icon="pencil" label={`修改 ${period}`} onPress={() => openChangeShift(id)}>
            修改
          </TextButton>
        )}
        {isDraft && activity.mayOrganise && <Remove shift={shift} />}
        {activity.mayCancel && isOpen && <Cancel shift={shift} />}
      </View>
    </Card>
  );
}

type TagsProps = { shift: ShiftCard; waiting: number; isDraft: boolean };

function Tags({ shift, waiting, isDraft }: TagsProps) {
  const { seriesId, changedAlone, state, cancelReason } = shift;
  return (
    <>
      {!isDraft && <LookTag look={shiftLook(shift)} />}
      {waiting > 0 && <StatusTag icon="hourglass">{`${waiting} 人候补`}</StatusTag>}
      {seriesId && (
        <StatusTag icon="repeat" tone={changedAlone ? 'info' : 'neutral'}>
          {changedAlone ? '每周，这天单独改过' : '每周'}
        </StatusTag>
      )}
      {state === 'ended' && (
        <StatusTag icon={shift.settled ? 'check' : 'hourglass'}>
          {shift.settled ? '时长已记入' : '时长待确认'}
        </StatusTag>
      )}
      {cancelReason && <View>{`取消的原因：${cancelReason}`}</View>}
    </>
  );
}

const refetches = [cloud.volunteering.pathKey()];

function Cancel({ shift: { id: shiftId, startsAt, endsAt } }: { shift: ShiftCard }) {
  const cancel = useCommand(cloudClient.volunteering.cancelShift.mutate, {
    refetches,
    onDone: () => tell('班次已取消，报名的人会收到消息'),
  });
  return (
    <ReasonStep
      icon="ban"
      word="取消这一班"
      label={`取消 ${periodText(startsAt, endsAt)}`}
      note="报名的人会收到消息。正在服务的人，到现在为止的时间照样算。"
      hint="所有人都能看到"
      draftKey={`shift:${shiftId}`}
      isRunning={cancel.isRunning}
      failure={cancel.failure}
      send={(reason) => cancel.run({ shiftId, reason })}
    />
  );
}

function Remove({ shift: { id: shiftId, seriesId, startsAt, endsAt } }: { shift: ShiftCard }) {
  const [asking, ask] = useState<'one' | 'series' | null>(null);
  const remove = useCommand(cloudClient.volunteering.removeShift.mutate, {
    refetches,
    onDone: () => ask(null),
  });
  const isWhole = asking === 'series';
  return (
    <>
      <TextButton
        icon="trash-2"
        label={`删去 ${periodText(startsAt, endsAt)}`}
        onPress={() => ask('one')}
      >
        删去
      </TextButton>
      {seriesId && (
        <TextButton
          icon="trash-2"
          label={`删去每周这一组，从 ${periodText(startsAt, endsAt)}`}
          onPress={() => ask('series')}
        >
          删去整组
        </TextButton>
      )}
      <ConfirmDialog
        open={asking !== null}
        danger
        title={isWhole ? '删去每周重复的这一组吗？' : '删去这个班次吗？'}
        message="活动还没有发布，没有人报名。"
        confirmLabel="删去"
        cancelLabel="留着"
        loading={remove.isRunning}
        onConfirm={() => remove.run({ shiftId, wholeSeries: isWhole })}
        onCancel={() => ask(null)}
      >
        {remove.failure && <Callout tone="danger">{remove.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
