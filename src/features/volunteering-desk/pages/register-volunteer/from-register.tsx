import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { TextField } from '@/src/ui/text-field/text-field';
import { useRegister } from './use-register';

/** Every search is on record, so not one for every key that is pressed. */
const pause = 600;

/** People of the register by room or name. */
export function FromRegister({ shiftId }: { shiftId: string | null }) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [chosen, choose] = useState<{ personId: string; name: string } | null>(null);
  const register = useRegister(shiftId);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    ...cloud.volunteering.searchResidents.queryOptions(search === '' ? skipToken : { search }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextField
        label="房号或姓名"
        value={typed}
        onChange={setTyped}
        maxLength={20}
        placeholder="例如 1栋502，或者 周敏"
        hint="查找会留下记录。"
      />
      {search !== '' && (
        <QueryView
          query={found}
          isEmpty={(people) => people.length === 0}
          empty={<Empty icon="search" title="没有找到" note="换个房号，或者姓名开头的字。" />}
        >
          {(people) => (
            <Card flush>
              {people.map(({ personId, name, room, maskedPhone, isVolunteer }) => (
                <ListItem
                  key={`${personId} ${room}`}
                  icon="user"
                  title={name}
                  note={[room, maskedPhone].filter(Boolean).join('，')}
                  {...(isVolunteer
                    ? {
                        tags: (
                          <StatusTag icon="circle-check" tone="success">
                            已是志愿者
                          </StatusTag>
                        ),
                      }
                    : { onPress: () => choose({ personId, name }) })}
                />
              ))}
            </Card>
          )}
        </QueryView>
      )}
      <ConfirmDialog
        open={chosen !== null}
        title={`帮${chosen?.name ?? ''}登记为志愿者吗？`}
        message="请确认本人愿意。登记以后，本人有了账号可以自己认领，时长不会丢。"
        confirmLabel="本人愿意，登记"
        cancelLabel="先不登记"
        loading={register.isRunning}
        onConfirm={() => chosen && register.run({ personId: chosen.personId })}
        onCancel={() => choose(null)}
      >
        {register.failure && <Callout tone="danger">{register.failure.message}</Callout>}
      </ConfirmDialog>
    </>
  );
}
