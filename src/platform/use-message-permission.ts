import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type MessageKind, mostTemplatesAsked } from '@/shared/messages/message-kinds';
import { cloud, cloudClient } from './cloud';
import { askForMessages, canAskForMessages } from './message-permission';
import { newRequestId } from './request-id';

/**
 * Permission for messages through WeChat. `ask` has to be called straight from a tap; one acceptance
 * is one message, so it may be asked again whenever there is something to be told. Nothing is lost
 * without it: every message is in the app's own inbox.
 */
export function useMessagePermission(kinds: readonly MessageKind[]) {
  const queries = useQueryClient();
  const { data } = useQuery(
    cloud.messages.messagePermissions.queryOptions(undefined, { enabled: canAskForMessages }),
  );
  const offered = (data ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .slice(0, mostTemplatesAsked);
  const ask = async (): Promise<void> => {
    const accepted = await askForMessages(offered.map(({ templateId }) => templateId));
    const acceptedKinds = offered
      .filter(({ templateId }) => accepted.includes(templateId))
      .map(({ kind }) => kind);
    if (acceptedKinds.length === 0) return;
    await cloudClient.messages.acceptMessages
      .mutate({ kinds: acceptedKinds }, { context: { requestId: newRequestId() } })
      // An acceptance that is not written down costs one message, which is in the inbox anyway.
      .catch(() => undefined);
    await queries.invalidateQueries({ queryKey: cloud.messages.messagePermissions.queryKey() });
  };
  return {
    /** There is something to ask for: the platform has messages and the deployment their templates. */
    canAsk: offered.length > 0,
    /** Each of the kinds has been accepted at least once more. */
    granted: offered.length > 0 && offered.every(({ remaining }) => remaining > 0),
    ask,
  };
}
