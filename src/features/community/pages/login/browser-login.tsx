import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import { chooseCommunity } from '@/src/platform/current-community';
import {
  type DevelopmentPerson,
  listDevelopmentPeople,
  signInAsDevelopmentPerson,
} from '@/src/platform/session';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { chooseCommunityById } from '../../switch-community';
import { goOn } from './go-on';
import { groupPeople } from './group-people';

/** The browser has no WeChat: there the development login offers the people one may try the app as. */
export function BrowserLogin() {
  const [waitingFor, setWaitingFor] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const people = useQuery({ queryKey: ['developmentPeople'], queryFn: listDevelopmentPeople });
  const logIn = async ({ id, communityId }: DevelopmentPerson) => {
    setWaitingFor(id);
    setFailure(null);
    try {
      await signInAsDevelopmentPerson(id);
      if (communityId === null) chooseCommunity(null);
      else await chooseCommunityById(communityId);
      await goOn();
    } catch (error) {
      setFailure(explainFailure(error).message);
    }
    setWaitingFor(null);
  };
  return (
    <QueryView
      query={people}
      isEmpty={(found) => found.length === 0}
      empty={
        <Empty
          icon="phone"
          title="请在微信里打开"
          note="在微信里搜索小程序“邻里议事”，就可以登录使用。"
        />
      }
    >
      {(found) => (
        <>
          <Callout tone="info" title="试用登录">
            选一个人，就用他的身份使用。这里只在试用的电脑上出现，正式使用时用微信登录。
          </Callout>
          {failure && (
            <Callout tone="danger" title="没有登录成功">
              {failure}
            </Callout>
          )}
          {groupPeople(found).map(({ title, icon, members }) => (
            <Section key={title} title={title}>
              <Card flush>
                {members.map((person) => (
                  <ListItem
                    key={person.id}
                    icon={waitingFor === person.id ? 'loader-circle' : icon}
                    title={person.name}
                    note={person.description}
                    onPress={() => void logIn(person)}
                  />
                ))}
              </Card>
            </Section>
          ))}
        </>
      )}
    </QueryView>
  );
}
