import { beginDisclosureCalendar } from './begin-calendar';
import { disclosureDesk, dutiesToFulfil } from './disclosure-desk';
import { linkDisclosure, unlinkDisclosure } from './link-disclosure';
import { linkableNotices } from './linkable-notices';
import { listDisclosures } from './list-disclosures';
import { readDisclosureCalendar } from './read-calendar';
import { retireDisclosureItem } from './retire-item';
import { changeLawItem, saveDisclosureItem } from './save-item';

/** What has to be made public (公开事项), by when, and with which notices it was. */
export const disclosureOperations = {
  beginDisclosureCalendar,
  changeLawItem,
  disclosureDesk,
  dutiesToFulfil,
  linkDisclosure,
  linkableNotices,
  listDisclosures,
  readDisclosureCalendar,
  retireDisclosureItem,
  saveDisclosureItem,
  unlinkDisclosure,
};
