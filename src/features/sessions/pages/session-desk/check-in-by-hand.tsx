import { keepPreviousData, skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { SessionDesk } from '../../session-types';

/** Every search is on record, so not one for every key that is pressed. */
const pause = 600;

/** Putting somebody down who has no phone with them. */
export function CheckInByHand({ desk }: { desk: SessionDesk }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <SecondaryButton icon="user-plus" onPress={() => open(true)}>
        帮没带手机的人签到
      </SecondaryButton>
      <Sheet open={isOpen} title="帮人签到" onClose={() => open(false)}>
        <ByHand desk={desk} />
      </Sheet>
    </>
  );
}

function ByHand({ desk: { id, signups } }: { desk: SessionDesk }) {
  const checkIn = useCommand(cloudClient.hall.checkInByHand.mutate, {
    refetches: [cloud.hall.sessionDesk.queryKey({ sessionId: id })],
    onDone: () => tell('已登记到会'),
  });
  const run = (who: { accountId: string } | { personId: string }) =>
    checkIn.run({ sessionId: id, who });
  const missing = signups.filter(({ isThere }) => !isThere);
  return (
    <>
      {checkIn.failure && <Callout tone="danger">{checkIn.failure.message}</Callout>}
      {missing.length > 0 && (
        <Section title="报了名、还没签到的">
          <Card flush>
            {missing.map(({ accountId, name }) => (
              <ListItem
                key={accountId}
                icon="user-check"
                title={name}
                onPress={() => run({ accountId })}
              />
            ))}
          </Card>
        </Section>
      )}
      <FromRegister sessionId={id} onChoose={(personId) => run({ personId })} />
    </>
  );
}

type FromRegisterProps = { sessionId: string; onChoose: (personId: string) => void };

function FromRegister({ sessionId, onChoose }: FromRegisterProps) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useInfiniteQuery({
    ...cloud.hall.searchAttendees.infiniteQueryOptions(
      search === '' ? skipToken : { sessionId, search },
      nextPage,
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title="从名册里找">
      <TextField
        label="房号或姓名"
        value={typed}
        onChange={setTyped}
        maxLength={20}
        placeholder="例如 1栋502，或者 周敏"
        hint="点一下就登记到会。查找会留下记录。"
      />
      {search !== '' && (
        <PagedList
          query={found}
          itemKey={({ linkId }) => linkId}
          renderItem={({ personId, name, room, maskedPhone }) => (
            <ListItem
              icon="user-check"
              title={name}
              note={[room, maskedPhone].filter(Boolean).join('，')}
              onPress={() => onChoose(personId)}
            />
          )}
          empty={<Empty icon="search" title="没有找到" note="换个房号，或者姓名开头的字。" />}
        />
      )}
    </Section>
  );
}
