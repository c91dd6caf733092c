import { exportOwnRecord } from './export-own-record';
import { exportServiceRecords } from './export-service-records';
import { listVolunteers } from './list-volunteers';
import { myRecordEntries, recordEntries } from './record-entries';
import { correctRecordEntry, recordForVolunteer } from './record-for-volunteer';
import { myVolunteerBasics, volunteerBasics } from './volunteer-basics';

/** What the router of volunteering takes from records. */
export const recordsOperations = {
  correctRecordEntry,
  exportOwnRecord,
  exportServiceRecords,
  listVolunteers,
  myRecordEntries,
  myVolunteerBasics,
  recordEntries,
  recordForVolunteer,
  volunteerBasics,
};
