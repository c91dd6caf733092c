import { certifiableMinutes } from './certifiable-minutes';
import { certificateDetail } from './certificate-detail';
import { checkCertificate } from './check-certificate';
import { declineCertificate } from './decline-certificate';
import { issueCertificate } from './issue-certificate';
import { issuedCertificates } from './issued-certificates';
import { myCertificates } from './my-certificates';
import { previewCertificate } from './preview-certificate';
import { printCertificate } from './print-certificate';
import { reissueCertificate } from './reissue-certificate';
import { requestCertificate, requestCertificateFor } from './request-certificate';
import { revokeCertificate } from './revoke-certificate';
import { waitingCertificates } from './waiting-certificates';
import { withdrawCertificateRequest } from './withdraw-certificate-request';

/** What the router of volunteering takes from certificates. */
export const certificatesOperations = {
  certifiableMinutes,
  certificateDetail,
  checkCertificate,
  declineCertificate,
  issueCertificate,
  issuedCertificates,
  myCertificates,
  previewCertificate,
  printCertificate,
  reissueCertificate,
  requestCertificate,
  requestCertificateFor,
  revokeCertificate,
  waitingCertificates,
  withdrawCertificateRequest,
};
