import { closeComments } from './close-comments';
import { listComments } from './list-comments';
import { readCommenting } from './read-commenting';
import { removeComment } from './remove-comment';
import { writeComment } from './write-comment';

/** What people write below notices. */
export const commentOperations = {
  closeComments,
  listComments,
  readCommenting,
  removeComment,
  writeComment,
};
