import { auditRoutes } from './auditRoutes.js';
import { deviceRoutes } from './deviceRoutes.js';
import { consentRoutes } from './consentRoutes.js';
import { groupEligibilityRoutes } from './groupEligibilityRoutes.js';
import type { GraphRoute } from './graphContext.js';
import { healthRoutes } from './healthRoutes.js';
import { kindRoutes } from './kindRoutes.js';
import { mailFolderRoutes } from './mailFolderRoutes.js';
import { lossRoutes } from './lossRoutes.js';
import { membershipRoutes } from './membershipRoutes.js';
import { methodRoutes } from './methodRoutes.js';
import { messageRuleRoutes } from './messageRuleRoutes.js';
import { registrationRoutes } from './registrationRoutes.js';
import { reportRoutes } from './reportRoutes.js';
import { organizationRoutes } from './organizationRoutes.js';
import { passPolicyRoutes } from './passPolicy.js';
import { riskRoutes } from './riskRoutes.js';
import { resetRoutes } from './resetRoutes.js';
import { roleRoutes } from './roleRoutes.js';
import { temporaryAccessPassRoutes } from './temporaryAccessPass.js';
import { teamworkRoutes } from './teamworkRoutes.js';
import { userRoutes } from './userRoutes.js';

/** All routes of the simulated Microsoft Graph, except `$batch`. */
export const graphRoutes: GraphRoute[] = [
  ...userRoutes,
  ...membershipRoutes,
  ...kindRoutes,
  ...roleRoutes,
  ...groupEligibilityRoutes,
  ...reportRoutes,
  ...passPolicyRoutes,
  ...temporaryAccessPassRoutes,
  ...messageRuleRoutes,
  ...mailFolderRoutes,
  ...methodRoutes,
  ...resetRoutes,
  ...consentRoutes,
  ...auditRoutes,
  ...deviceRoutes,
  ...riskRoutes,
  ...teamworkRoutes,
  ...lossRoutes,
  ...healthRoutes,
  ...organizationRoutes,
  ...registrationRoutes,
];
