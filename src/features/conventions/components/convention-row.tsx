import { conventionKinds } from '@/shared/conventions/convention-kinds';
import { revisionStates } from '@/shared/conventions/revision-life-cycle';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import type { ConventionCardData } from '../convention-types';

type ConventionRowProps = { convention: ConventionCardData; onPress: () => void };

/** A convention in a list, with how it stands. */
export function ConventionRow({ convention, onPress }: ConventionRowProps) {
  const { name, kind, editionInForce, openRevision } = convention;
  return (
    <ListItem
      icon="book-open"
      title={name}
      note={
        editionInForce
          ? `第${editionInForce.edition}版，${day(editionInForce.inForceFrom)}起生效`
          : `${conventionKinds[kind]}，还没有生效的版本`
      }
      tags={
        <>
          {editionInForce && (
            <StatusTag icon="circle-check" tone="success">
              生效中
            </StatusTag>
          )}
          {openRevision && (
            <StatusTag icon="pencil" tone="accent">
              {`${editionInForce ? '修订' : '制定'}：${revisionStates[openRevision.state]}`}
            </StatusTag>
          )}
        </>
      }
      onPress={onPress}
    />
  );
}
