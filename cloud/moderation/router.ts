import { router } from '@/cloud/platform/operation';
import { appeal } from './appeal';
import { countQueue } from './count-queue';
import { decide } from './decide';
import { figures } from './figures';
import { addForbiddenWord, listForbiddenWords, removeForbiddenWord } from './forbidden-words';
import { itemDetail } from './item-detail';
import { listQueue } from './list-queue';
import { ownContent } from './own-content';
import { reasonOf } from './reason-of';
import { report } from './report';

export const moderationRouter = router({
  addForbiddenWord,
  appeal,
  countQueue,
  decide,
  figures,
  itemDetail,
  listForbiddenWords,
  listQueue,
  ownContent,
  reasonOf,
  removeForbiddenWord,
  report,
});
