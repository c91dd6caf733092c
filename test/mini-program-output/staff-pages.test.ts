import { isForStaff, runEveryPage } from './every-page';

runEveryPage(isForStaff);
