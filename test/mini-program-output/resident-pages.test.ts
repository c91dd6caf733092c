import { isForStaff, runEveryPage } from './every-page';

runEveryPage((root) => !isForStaff(root));
