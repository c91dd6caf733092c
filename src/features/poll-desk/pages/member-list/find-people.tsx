import { keepPreviousData, skipToken, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceRow } from '@/src/ui/choice-group/choice-group';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { MemberList } from '../../rule-set-types';
import { useListCommand } from './use-list-command';

/** Every search is on record, so not one for every key that is pressed. */
const pause = 600;

/** People of the register by room or name, to tick. */
export function FindPeople({ list }: { list: MemberList }) {
  const { listId } = list;
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const change = useListCommand(list);
  const found = useInfiniteQuery({
    ...cloud.polls.searchRegister.infiniteQueryOptions(
      search === '' ? skipToken : { listId, search },
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
        hint="点一下加入，再点一下去掉。查找会留下记录。"
      />
      {change.failure && <Callout tone="danger">{change.failure.message}</Callout>}
      {search !== '' && (
        <PagedList
          query={found}
          itemKey={({ linkId }) => linkId}
          renderItem={({ personId, name, room, maskedPhone, onList }) => (
            <ChoiceRow
              choice={{
                value: personId,
                label: name,
                note: [room, maskedPhone].filter(Boolean).join('，'),
              }}
              role="checkbox"
              checked={onList}
              disabled={change.isRunning}
              onPress={() => (onList ? change.remove(personId) : change.add(personId))}
            />
          )}
          empty={<Empty icon="search" title="没有找到" note="换个房号，或者姓名开头的字。" />}
        />
      )}
    </Section>
  );
}
