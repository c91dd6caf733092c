import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';

type FindLeaderProps = {
  onChoose: (leader: { accountId: string; name: string }) => void;
  /** Of a team only a volunteer is the leader. */
  volunteersOnly?: boolean;
};

/** Looks for somebody by their whole name or phone; what is found is shown masked. */
export function FindLeader({ onChoose, volunteersOnly = false }: FindLeaderProps) {
  const [words, setWords] = useState('');
  const [asked, ask] = useState('');
  const query = useQuery({
    ...cloud.volunteering.findLeader.queryOptions({ words: asked }),
    enabled: asked !== '',
  });
  return (
    <>
      <TextField
        label="姓名全名或手机号"
        value={words}
        onChange={setWords}
        maxLength={30}
        hint={volunteersOnly ? '要是登记过的成年志愿者' : '工作人员，或登记过的成年志愿者'}
      />
      <SecondaryButton
        icon="search"
        disabled={words.trim().length < 2}
        onPress={() => ask(words.trim())}
      >
        查找
      </SecondaryButton>
      {asked !== '' && (
        <QueryView
          query={query}
          loadingRows={1}
          isEmpty={(found) => found.length === 0}
          empty={<Empty icon="search" title="没有找到" note="请核对全名，或换手机号再找。" />}
        >
          {(found) => (
            <Card flush>
              {found.map(({ accountId, name, isStaff }) => (
                <ListItem
                  key={accountId}
                  icon={isStaff ? 'user-cog' : 'user'}
                  title={isStaff ? `${asked}（${name}）` : name}
                  note="选这一位"
                  onPress={() => onChoose({ accountId, name: isStaff ? asked : name })}
                />
              ))}
            </Card>
          )}
        </QueryView>
      )}
    </>
  );
}
