/** Lifted from the description of the API by `npm run docs`; a test compares. */
export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every part answers: 200 when all are well, 503 until then. */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, what I hold today, for whom I may act. */
        get: operations["sessionShow"];
        put?: never;
        post: operations["sessionSignIn"];
        delete: operations["sessionSignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sessionChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sessionStartSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sessionConfirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/one-time-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first administrators of an empty system make their own accounts. */
        post: operations["sessionRedeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles that are played, and of one role its accounts: those with open work first, at most 60. */
        get: operations["practiceAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["practiceClockClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the clock forward, never back and at most 400 days; every deadline on the way rings in its turn. */
        post: operations["practiceClockAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/clock/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a movement at the deadline that it has reached. */
        post: operations["practiceClockStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a failed job be tried again at once. */
        post: operations["jobsRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["projectionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accountsList"];
        put?: never;
        /** Answers the first password, shown this once. The account can do nothing until somebody else grants it a role. */
        post: operations["accountsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accountsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accountsResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From this moment on none of its tokens opens anything. */
        post: operations["accountsDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accountsEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accountsUnlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/address-locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accountsAddressLocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/address-locks/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accountsUnlockAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accountsHeld"];
        put?: never;
        /** Once per key: a repeated one answers with the first grant. */
        post: operations["accountsGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accountsRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands in for the account's holder, and for whom the holder does. */
        get: operations["accountsDeputies"];
        put?: never;
        /** Names a standing deputy for the account's holder. */
        post: operations["accountsNameDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deputies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accountsEndDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accessLogRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-log/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Computes the chain of the access log anew and names the first entry that does not fit (D2). */
        get: operations["accessLogVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["policyDocumentsList"];
        put?: never;
        /** RegisterPolicyDocument (ProvincialOfficer, System) */
        post: operations["policyDocumentsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CorrectPolicyDocument (ProvincialOfficer) */
        post: operations["policyDocumentsCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}/link-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** LinkPolicyBasis (ProvincialOfficer, System) */
        post: operations["policyDocumentsLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** IssueDocument (ProvincialOfficer, System) */
        post: operations["policyDocumentsIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AcknowledgeDocument (PrefectureOfficer, PrefectureDepartment) */
        post: operations["policyDocumentsAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document as it is registered. */
        get: operations["policyDocumentsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper itself. */
        get: operations["policyDocumentsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy-documents/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which addressees have acknowledged (R2). */
        get: operations["policyDocumentsAcknowledgements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SubmitObligation (Liaison, Member, PrefectureOfficer, CountyReviewer) */
        post: operations["obligationsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReturnObligation (ProvincialOfficer, OfficeDirector) */
        post: operations["obligationsGiveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AcceptObligation (ProvincialOfficer, OfficeDirector) */
        post: operations["obligationsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/revise-implementation-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReviseImplementationPlan (PrefectureOfficer, CountyReviewer) */
        post: operations["obligationsRevise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WaiveObligation (OfficeDirector) */
        post: operations["obligationsWaive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["obligationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What opens next of each kind, by the rules in force. */
        get: operations["obligationsOpenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["obligationsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a paper that was filed. */
        get: operations["obligationsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F5": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarterly reports: unit x quarter. */
        get: operations["obligationFiguresQuarterly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F6": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stage summaries: area x due date; and how many of those addressed have acknowledged. */
        get: operations["obligationFiguresSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F7": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Implementation plans of the areas. */
        get: operations["obligationFiguresPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F8/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pilot lists of the areas. */
        get: operations["obligationFiguresPilotLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["noticesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first. */
        get: operations["issuedNoticesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/issued/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many were issued on each day, by what became of them; the latest day first, and no day without any. */
        get: operations["issuedNoticesDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/delegate-enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DelegateEnrolment (PrefectureOfficer) */
        post: operations["creationsDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/enrol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** EnrolCommunity (PrefectureOfficer, CommunityClerk) */
        post: operations["creationsEnrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawCommunity (PrefectureOfficer) */
        post: operations["creationsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/correct-effective-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CorrectEffectiveDate (PrefectureOfficer, PrefectureReviewer, ProvincialOfficer) */
        post: operations["creationsCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/nominate-local-pilot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** NominateLocalPilot (PrefectureOfficer) */
        post: operations["creationsNominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/start-local-pilot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** StartLocalPilot (PrefectureOfficer) */
        post: operations["creationsStartPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/complete-local-pilot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteLocalPilot (PrefectureOfficer) */
        post: operations["creationsCompletePilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/withdraw-local-pilot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawLocalPilot (PrefectureOfficer) */
        post: operations["creationsWithdrawPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/record-criterion-self-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordCriterionSelfCheck (CommunityClerk, CommunityHead) */
        post: operations["creationsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/attach-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * AttachEvidence (CommunityClerk, CommunityHead, StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer)
         * @description Links a file that was uploaded before; its type and size are those that the store found.
         */
        post: operations["creationsAttach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/withdraw-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawEvidence (CommunityClerk, CommunityHead) */
        post: operations["creationsWithdrawEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/submit-self-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SubmitSelfCheck (CommunityClerk, CommunityHead) */
        post: operations["creationsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/recommend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecommendByStreet (StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsRecommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/review-criterion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReviewCriterion (StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/overrule-criterion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** OverruleCriterion (StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsOverrule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/review-by-county": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReviewByCounty (StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsPassCounty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/review-by-prefecture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReviewByPrefecture (StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsPassPrefecture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReturnAssessment (StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer, System) */
        post: operations["creationsGiveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TakeBack (CommunityClerk, CommunityHead, StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** UrgeAssessment (CommunityClerk, CommunityHead, StreetOfficer, CountyReviewer, PrefectureOfficer, PrefectureReviewer, ProvincialOfficer, OfficeDirector) */
        post: operations["creationsUrge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/confirm-attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ConfirmAttainment (PrefectureOfficer, PrefectureReviewer) */
        post: operations["creationsConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/void-assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** VoidAssessment (PrefectureOfficer, PrefectureReviewer, ProvincialOfficer, System) */
        post: operations["creationsVoidCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/start-recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** StartRecheck (PrefectureOfficer, PrefectureReviewer, CountyReviewer, ProvincialOfficer) */
        post: operations["creationsStartRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/pass-recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PassRecheck (PrefectureReviewer, ProvincialOfficer) */
        post: operations["creationsPassRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/fail-recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** FailRecheck (PrefectureReviewer, ProvincialOfficer) */
        post: operations["creationsFailRecheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/lapse-attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** LapseAttainment (PrefectureReviewer, ProvincialOfficer) */
        post: operations["creationsLapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessment board: every community that ever took part, by due date, with whom its case waits for. */
        get: operations["creationsBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many communities of the register stand where, in each area, county or street below the one that is named; beside them those flagged urban, which the shares are of. */
        get: operations["creationsStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: where it stands, and its criteria as answered and as found by each step. */
        get: operations["creationsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one case: who, for whom, what, when it happened and when it was entered, why, proven by what. */
        get: operations["creationsTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/creations/{id}/evidence/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the case, by the timeline that names it. */
        get: operations["creationsEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one file and answers its digest; sending it again answers the same. */
        post: operations["evidenceUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reporting areas of a day in their order, with their counties, streets and bureaus by name. */
        get: operations["schemesPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/set-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SetRule (ProvincialOfficer, OfficeDirector, System)
         * @description Puts a rule in force from a day, on a registered basis.
         */
        post: operations["schemesSetRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/publish-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PublishCalendar (ProvincialOfficer, OfficeDirector, SystemAdministrator, System)
         * @description Publishes the holidays and make-up days of a year; again for a year, it amends them.
         */
        post: operations["schemesPublishCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/register-reporting-area": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RegisterReportingArea (ProvincialOfficer, System)
         * @description Registers a reporting area with all that lies in it; again for an area, it changes it from a day on.
         */
        post: operations["schemesRegisterArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule with all that was ever set for it, latest day first. */
        get: operations["schemeConfigurationRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendars of all years with every notice that amended them, latest year and latest version first. */
        get: operations["schemeConfigurationCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/register-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RegisterStandardVersion (ProvincialOfficer, OfficeDirector, System) */
        post: operations["standardsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/activate-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ActivateStandardVersion (ProvincialOfficer, OfficeDirector, System) */
        post: operations["standardsActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/retire-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RetireStandardVersion (ProvincialOfficer, OfficeDirector) */
        post: operations["standardsRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/draft-regional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DraftRegionalStandard (PrefectureOfficer) */
        post: operations["standardsDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/file-regional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** FileRegionalStandard (PrefectureOfficer) */
        post: operations["standardsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/publish-regional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PublishRegionalStandard (PrefectureOfficer) */
        post: operations["standardsPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}/repeal-regional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RepealRegionalStandard (PrefectureOfficer) */
        post: operations["standardsRepeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions with their standing, and what is in force on the day that is asked for, also by area. */
        get: operations["standardsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is or was published; with `status=prepared`, for the bureau whose notices they are, what is not yet. */
        get: operations["publicNoticesList"];
        put?: never;
        /** PreparePublicNotice (PrefectureReviewer) */
        post: operations["publicNoticesPrepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PostPublicNotice (PrefectureReviewer) */
        post: operations["publicNoticesPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ClosePublicNotice (PrefectureReviewer) */
        post: operations["publicNoticesClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The objections to a notice, for those who handle them; without what was said and by whom. */
        get: operations["publicNoticesObjections"];
        put?: never;
        /**
         * FileObjection (PublicReader, PrefectureOfficer, PrefectureReviewer)
         * @description Anybody may object while the notice runs, with name and contact; neither they nor the text enter the log.
         */
        post: operations["publicNoticesObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AcceptObjection (PrefectureReviewer, PrefectureOfficer) */
        post: operations["publicNoticesAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RejectObjection (PrefectureReviewer, PrefectureOfficer) */
        post: operations["publicNoticesReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}/record-investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordInvestigation (PrefectureReviewer, PrefectureOfficer) */
        post: operations["publicNoticesInvestigate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ResolveObjection (PrefectureReviewer) */
        post: operations["publicNoticesResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AnswerObjection (PrefectureReviewer, PrefectureOfficer) */
        post: operations["publicNoticesAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice that is or was published; to the bureau whose notice it is, also one that is prepared. */
        get: operations["publicNoticesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One objection with what was said and by whom; that it was looked at is itself recorded (D8). */
        get: operations["publicNoticesObjection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-notices/{id}/objections/{objection}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that was handed in with an objection. */
        get: operations["publicNoticesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F13": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Criteria: present results and first county reviews, each version of the standard by itself. */
        get: operations["assessmentFiguresCriteria"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F14": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Property coverage with the total that it is made of, each basis by itself. */
        get: operations["assessmentFiguresCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register as of a moment; with `code` the communities that have the code, or had it and have another now. */
        get: operations["communitiesList"];
        put?: never;
        /** RegisterCommunity (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer, System) */
        post: operations["communitiesRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * MergeCommunities (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer)
         * @description Merges communities into a new one; into one that stands: `:id/merge`.
         */
        post: operations["communitiesMergeIntoNew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** MergeCommunities (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer) */
        post: operations["communitiesMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RenameCommunity (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer) */
        post: operations["communitiesRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/recode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecodeCommunity (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer) */
        post: operations["communitiesRecode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SplitCommunity (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer) */
        post: operations["communitiesSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AbolishCommunity (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer, System) */
        post: operations["communitiesAbolish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/transfer-area": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TransferCommunityArea (ProvincialOfficer) */
        post: operations["communitiesTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/add-compound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddCompound (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer) */
        post: operations["communitiesAddCompound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/revise-compound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReviseCompound (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer) */
        post: operations["communitiesReviseCompound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}/correct-effective-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CorrectEffectiveDate (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer, System) */
        post: operations["communitiesCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a role is granted for: the communities of a street by name, and nothing else of them. */
        get: operations["communitiesNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/communities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["communitiesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["registerImportsList"];
        put?: never;
        /**
         * AcceptRegisterImport (PrefectureOfficer, PrefectureDepartment, ProvincialOfficer, System)
         * @description Takes a register file, CSV in UTF-8, as the body or as the one file of a form. Every error is listed with row, column, code and value, and nothing is applied while there is one; an accepted file is applied by itself.
         */
        post: operations["registerImportsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/register-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has come, its warnings, and rows that somebody else was faster with. */
        get: operations["registerImportsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/community-registers/{area}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ConfirmCommunityRegister (PrefectureDepartment, PrefectureOfficer, Member, Liaison) */
        post: operations["communityRegistersConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/community-registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["communityRegistersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SetTarget (ProvincialOfficer, OfficeDirector, Convenor, System) */
        post: operations["targetsSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/set-area-target": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SetAreaTarget (PrefectureOfficer) */
        post: operations["targetsSetArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["targetsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Participation share. */
        get: operations["figuresParticipation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attainment share, with the targets as they stand and as they were frozen. */
        get: operations["figuresAttainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many communities are missing to each target. */
        get: operations["figuresGap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F4": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table of areas. */
        get: operations["figuresAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The counts behind F1 and F2 on many days, of the province or one area: a line over time in one answer. */
        get: operations["figuresShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F21": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data quality of the register. */
        get: operations["figuresQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events behind a number, newest first: a figure by its name (`F2`), or one of its balances (`F13.met:C5:guizhou-2020@1`). */
        get: operations["figuresPostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a number is made of between two moments: the postings that tell them apart, in the order of the log, signed so that `before` and all of them make `after`. */
        get: operations["figuresChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{figure}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list behind a number: the subjects that it counts. */
        get: operations["figuresSubjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the standing lists. To do: what waits in every role that the caller holds or is deputy for, earliest due first. Done, started, copied: the latest first. */
        get: operations["inboxInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views of the inbox that the caller has named. */
        get: operations["inboxViews"];
        /** All of them at once, in their order. */
        put: operations["inboxKeepViews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The day on which the caller wants to come back to a task. */
        put: operations["inboxFollowUp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communities with their cases, meetings that the caller may read, and documents: at most eight of each. */
        get: operations["searchSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events that fit, latest first. One question looks at 10,000 events at most and says how far down it looked; `next` goes on from there, also where nothing was found yet. */
        get: operations["eventsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{ordinal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["eventsEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** EstablishJointConference (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceEstablish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DissolveJointConference (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceDissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/import-founding-roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ImportFoundingRoster (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceImportRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/propose-member-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ProposeMemberUnit (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor, Member, Liaison) */
        post: operations["conferenceProposeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/admit-member-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AdmitMemberUnit (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceAdmitUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/remove-member-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RemoveMemberUnit (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceRemoveUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/designate-lead-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DesignateLeadUnit (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceDesignateLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/appoint-convenor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AppointConvenor (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceAppointConvenor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/relieve-convenor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RelieveConvenor (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceRelieveConvenor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/appoint-deputy-convenor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AppointDeputyConvenor (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceAppointDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/appoint-office-director": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AppointOfficeDirector (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceAppointDirector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/assign-office-staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AssignOfficeStaff (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceAssignStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/delegate-chair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DelegateChair (Convenor, DeputyConvenor) */
        post: operations["conferenceDelegateChair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/revoke-chair-delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RevokeChairDelegation (Convenor, DeputyConvenor) */
        post: operations["conferenceRevokeDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/seat-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SeatMember (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceSeatMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/vacate-member-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** VacateMemberSeat (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceVacateSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/propose-member-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ProposeMemberChange (Member, Liaison, ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceProposeChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/confirm-member-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ConfirmMemberChange (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor, Member, Liaison) */
        post: operations["conferenceConfirmChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/reject-member-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RejectMemberChange (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor, Member, Liaison) */
        post: operations["conferenceRejectChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/appoint-liaison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AppointLiaison (ProvincialOfficer, OfficeDirector, System) */
        post: operations["conferenceAppointLiaison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/replace-liaison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReplaceLiaison (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceReplaceLiaison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/record-decision-by-circulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordDecisionByCirculation (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceRecordCirculation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/correct-effective-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CorrectEffectiveDate (ProvincialOfficer, OfficeDirector) */
        post: operations["conferenceCorrectDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, posts, seats, liaisons, delegations and circulations as of any date. */
        get: operations["conferenceRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened, at its legal date as corrected. */
        get: operations["conferenceTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conferences/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter or sheet that the conference's record names. */
        get: operations["conferenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F23": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rosterFigureFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ProposeMeeting (Member, Liaison, ProvincialOfficer) */
        post: operations["meetingsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["meetingsList"];
        put?: never;
        /**
         * ScheduleMeeting (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor)
         * @description Schedules a meeting that nobody proposed.
         */
        post: operations["meetingsSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/accept-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AcceptMeetingProposal (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor) */
        post: operations["meetingsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/decline-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DeclineMeetingProposal (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor) */
        post: operations["meetingsDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * ScheduleMeeting (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor)
         * @description Schedules a meeting whose proposal was accepted.
         */
        post: operations["meetingsScheduleProposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RescheduleMeeting (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor) */
        post: operations["meetingsReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CancelMeeting (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor) */
        post: operations["meetingsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/invite-participant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * InviteParticipant (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor)
         * @description The contact is personal: it is kept outside the log, which holds its reference and digest.
         */
        post: operations["meetingsInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/record-attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordAttendance (ProvincialOfficer, OfficeDirector) */
        post: operations["meetingsRecordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** HoldMeeting (ProvincialOfficer, OfficeDirector, Convenor, DeputyConvenor) */
        post: operations["meetingsHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Guests read the papers of the meeting that they were invited to, and of no other. */
        get: operations["meetingsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper of the meeting. */
        get: operations["meetingsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F24": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["meetingFigureFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["minutesList"];
        put?: never;
        /** DraftMinutes (ProvincialOfficer, OfficeDirector) */
        post: operations["minutesDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/add-agreed-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddAgreedItem (ProvincialOfficer, OfficeDirector) */
        post: operations["minutesAddItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReviseMinutes (ProvincialOfficer, OfficeDirector) */
        post: operations["minutesRevise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/circulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CirculateMinutesForCountersign (ProvincialOfficer, OfficeDirector) */
        post: operations["minutesCirculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CountersignMinutes (Member, Liaison, ConferenceInvitee) */
        post: operations["minutesCountersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ObjectToMinutes (Member, Liaison, ConferenceInvitee) */
        post: operations["minutesObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/withdraw-countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawCountersign (Member, Liaison, ConferenceInvitee) */
        post: operations["minutesWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ApproveMinutes (Convenor, DeputyConvenor, Member, Liaison, ProvincialOfficer, OfficeDirector) */
        post: operations["minutesApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** IssueMinutes (ProvincialOfficer, OfficeDirector) */
        post: operations["minutesIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CorrectIssuedMinutes (ProvincialOfficer, OfficeDirector) */
        post: operations["minutesCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Guests read the papers of the meeting that they were invited to, and of no other. */
        get: operations["minutesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/minutes/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter by which a liaison signed, or another file that the minutes name. */
        get: operations["minutesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreed-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["agreedItemsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F10": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countersignFigureFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/nominate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** NominateProvincialPilot (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionNominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SelectProvincialPilot (ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionSelect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** StartProvincialPilot (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteProvincialPilot (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/request-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RequestPilotWithdrawal (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionRequestWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawProvincialPilot (ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReplaceProvincialPilot (ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionReplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/plan-milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PlanPilotMilestone (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionPlanMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/reach-milestone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReachPilotMilestone (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionReachMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/grant-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** GrantPilotSupport (ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionGrantSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/return-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReturnPilotSupport (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionReturnSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** EvaluatePilot (ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionEvaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}/correct-effective-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CorrectEffectiveDate (ProvincialOfficer, OfficeDirector) */
        post: operations["pilotSelectionCorrectDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-selections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pilotSelectionList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F8/provincial/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pilotFigureFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/community-lists/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * PublishCommunityList (PrefectureOfficer)
         * @description The list of an area for a year; published again, its next version.
         */
        post: operations["communityListsPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/community-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["communityListsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/community-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list with its communities, in the version of the moment. */
        get: operations["communityListsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["experiencesList"];
        put?: never;
        /** PublishExperience (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["experiencesPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experiences/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AdoptExperience (PrefectureOfficer, ProvincialOfficer, OfficeDirector) */
        post: operations["experiencesAdopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experiences/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["experiencesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/F20": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["experienceFigureFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInDto: {
            login: string;
            password: string;
            /** @description Six digits of the second factor */
            code?: string;
            /** @description For browsers: the token comes in a cookie that no script can read */
            cookie?: boolean;
        };
        ChangePasswordDto: {
            current: string;
            /** @description At least ten characters of three kinds, none of the last five */
            wanted: string;
        };
        CodeDto: {
            code: string;
        };
        RedeemDto: {
            login: string;
            name: string;
            password: string;
        };
        AdvanceClockDto: {
            /**
             * @description An instant, or a legal date for its beginning in Shanghai
             * @example 2022-01-05
             */
            to: string;
        };
        CreateAccountDto: {
            login: string;
            name: string;
        };
        AddressDto: {
            /** @example 192.0.2.7 */
            address: string;
        };
        ScopeDto: {
            /** @example housing */
            unit?: string;
            /** @example GY */
            area?: string;
            /** @example 520103 */
            county?: string;
            /** @example 520103001 */
            street?: string;
            community?: string;
        };
        GrantDto: {
            /** @enum {string} */
            role: "CommunityClerk" | "CommunityHead" | "StreetOfficer" | "CountyReviewer" | "CountyDepartmentReviewer" | "PrefectureOfficer" | "PrefectureReviewer" | "PrefectureDepartment" | "ProvincialOfficer" | "OfficeDirector" | "Convenor" | "DeputyConvenor" | "Member" | "Liaison" | "ConferenceInvitee" | "SpotChecker" | "SystemAdministrator" | "SecurityAdministrator" | "AuditAdministrator" | "PublicReader" | "System";
            scope: components["schemas"]["ScopeDto"];
            /**
             * Format: date
             * @description First day; default today
             */
            from?: string;
            /**
             * Format: date
             * @description First day on which it no longer holds
             */
            to?: string;
        };
        DeputyDto: {
            deputy: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        DocumentNumberDto: {
            /**
             * @description As the paper prints it
             * @example 建城〔2020〕68号
             */
            printed: string;
            /**
             * @description As it should read; the id of the document
             * @example 建城〔2020〕68号
             */
            normalised: string;
        };
        RegisterPolicyDocumentDto: {
            number: components["schemas"]["DocumentNumberDto"];
            title: string;
            issuers: string[];
            /**
             * Format: date
             * @example 2020-07-22
             */
            dated: string;
            /** @description SHA-256 of the stored file */
            file?: string;
        };
        CorrectPolicyDocumentDto: {
            number?: components["schemas"]["DocumentNumberDto"];
            title?: string;
            reason: string;
        };
        LinkPolicyBasisDto: {
            /** @example 建城〔2020〕68号 */
            basis: string;
        };
        AddresseeDto: {
            /** @example GY.housing */
            bureau: string;
            /** Format: date */
            activeFrom: string;
            /** Format: date */
            activeTo?: string;
        };
        IssueDocumentDto: {
            /** Format: date */
            issuedOn: string;
            addressees: components["schemas"]["AddresseeDto"][];
        };
        AcknowledgeDocumentDto: {
            /** @example GY.housing */
            bureau: string;
        };
        YearTargetDto: {
            /** @example 2021 */
            year: number;
            communities: number;
        };
        BureauTaskDto: {
            /** @example GY.housing */
            bureau: string;
            task: string;
        };
        ScheduleStepDto: {
            /** Format: date */
            until: string;
            step: string;
        };
        ImplementationPlanDto: {
            /** @enum {string} */
            kind: "implementationPlan";
            targets?: components["schemas"]["YearTargetDto"][];
            tasks?: components["schemas"]["BureauTaskDto"][];
            mechanism?: string;
            schedule?: components["schemas"]["ScheduleStepDto"][];
            /** @description SHA-256 of the stored file */
            file?: string;
            /** @description The local act by which the plan was approved */
            localApproval?: string;
        };
        PilotRowDto: {
            community: string;
            households?: number;
            compounds?: number;
            base?: string;
            plan?: string;
        };
        PilotListDto: {
            /** @enum {string} */
            kind: "pilotList";
            /** @description An empty list is refused `PilotListEmpty` */
            pilots: components["schemas"]["PilotRowDto"][];
        };
        WorkDoneDto: {
            /**
             * @description A standing duty or a work item
             * @example W6
             */
            item: string;
            done: string;
        };
        NamedFigureDto: {
            name: string;
            value: number;
        };
        QuarterlyReportDto: {
            problems?: string;
            nextSteps?: string;
            /** @description SHA-256 of the stored files */
            attachments?: string[];
            /** @enum {string} */
            kind: "quarterlyReport";
            work: components["schemas"]["WorkDoneDto"][];
            figures?: components["schemas"]["NamedFigureDto"][];
        };
        StatedFigureDto: {
            /** @example F1.enrolled */
            figure: string;
            value: number;
            /** @description The moment of the log that the figure speaks of */
            ordinal: number;
            /** @description Why it differs from the books */
            explanation?: string;
        };
        StageSummaryDto: {
            problems?: string;
            nextSteps?: string;
            /** @description SHA-256 of the stored files */
            attachments?: string[];
            /** @enum {string} */
            kind: "stageSummary";
            text: string;
            figures: components["schemas"]["StatedFigureDto"][];
        };
        SubmitObligationDto: {
            paper: components["schemas"]["ImplementationPlanDto"] | components["schemas"]["PilotListDto"] | components["schemas"]["QuarterlyReportDto"] | components["schemas"]["StageSummaryDto"];
        };
        ReturnObligationDto: {
            /** @description What has to be mended; none is refused `ReturnReasonMissing` */
            reasons: string[];
        };
        ReviseImplementationPlanDto: {
            plan: components["schemas"]["ImplementationPlanDto"];
            reason: string;
        };
        WaiveObligationDto: {
            reason: string;
        };
        NothingDto: Record<string, never>;
        EnrolCommunityDto: {
            /** @example 2021-1 */
            wave?: string;
            /** @example GY.housing */
            bureau?: string;
            /** Format: date */
            targetDate?: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        WithdrawCommunityDto: {
            reason: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        CorrectEffectiveDateDto: {
            reason: string;
            /** @description Id of the event whose legal date was wrong */
            event: string;
            /** Format: date */
            to: string;
        };
        PilotAnswersDto: {
            residentsWilling: string;
            enthusiasm: string;
            workingBase: string;
        };
        NominateLocalPilotDto: {
            answers: components["schemas"]["PilotAnswersDto"];
            plan: string;
            /** Format: date */
            startsOn: string;
        };
        CompleteLocalPilotDto: {
            result: string;
        };
        ReasonDto: {
            reason: string;
        };
        AnswerDto: {
            /**
             * @description Values by name: whole numbers, true or false, "notApplicable"
             * @example {
             *       "covered": 6,
             *       "compounds": 17
             *     }
             */
            values: {
                [key: string]: boolean | number | "notApplicable";
            };
            /** @description Why a part does not apply, by its name; `*` for the whole criterion */
            reasons?: {
                [key: string]: string;
            };
        };
        RecordCriterionSelfCheckDto: {
            /** @example 12 */
            criterion: number;
            /** @enum {string} */
            result: "met" | "notMet" | "notApplicable";
            answer: components["schemas"]["AnswerDto"];
            /** @example guizhou-2020@1 */
            edition?: string;
        };
        AttachEvidenceDto: {
            /** @example 12 */
            criterion: number;
            /** @description Digest that the upload answered */
            file: string;
            /** @enum {string} */
            kind: "photo" | "minutes" | "plan" | "list" | "contract" | "acceptance" | "log" | "register" | "covenant" | "expertNote" | "other";
            /** Format: date */
            takenOn?: string;
            place?: string;
        };
        WithdrawEvidenceDto: {
            reason: string;
            /** @example 12 */
            criterion: number;
            file: string;
        };
        CriterionCheckDto: {
            /** @example 12 */
            criterion: number;
            /** @enum {string} */
            result: "met" | "notMet" | "notApplicable";
            answer: components["schemas"]["AnswerDto"];
        };
        SubmitSelfCheckDto: {
            /** @example guizhou-2020@1 */
            edition?: string;
            /** @description Answers handed in with the submission */
            checks?: components["schemas"]["CriterionCheckDto"][];
        };
        NoteDto: {
            note?: string;
        };
        ReviewCriterionDto: {
            note?: string;
            /** @example 12 */
            criterion: number;
            /** @enum {string} */
            result: "met" | "notMet" | "notApplicable";
            /** @description Own values, where the reviewer measured */
            answer?: components["schemas"]["AnswerDto"];
            /** @example guizhou-2020@1 */
            edition?: string;
        };
        OverruleCriterionDto: {
            note?: string;
            /** @example 12 */
            criterion: number;
            /** @enum {string} */
            result: "met" | "notMet" | "notApplicable";
            /** @description Own values, where the reviewer measured */
            answer?: components["schemas"]["AnswerDto"];
            /** @example guizhou-2020@1 */
            edition?: string;
            reason: string;
        };
        CriterionResultDto: {
            note?: string;
            /** @example 12 */
            criterion: number;
            /** @enum {string} */
            result: "met" | "notMet" | "notApplicable";
            /** @description Own values, where the reviewer measured */
            answer?: components["schemas"]["AnswerDto"];
        };
        VisitDto: {
            note?: string;
            /** Format: date */
            on: string;
        };
        PassReviewDto: {
            note?: string;
            /** @example guizhou-2020@1 */
            edition?: string;
            /** @description Results handed in with the pass */
            results?: components["schemas"]["CriterionResultDto"][];
            /** @description The site visit, where the chain asks for one */
            visit?: components["schemas"]["VisitDto"];
        };
        ReturnAssessmentDto: {
            /** @enum {string} */
            to: "selfCheck" | "street" | "county" | "prefecture";
            /**
             * @example [
             *       5,
             *       12
             *     ]
             */
            items: number[];
            /**
             * @description Why, for each item by its number
             * @example {
             *       "12": "coverage below 30%"
             *     }
             */
            reasons: {
                [key: string]: string;
            };
            /** @example guizhou-2020@1 */
            edition?: string;
            results?: components["schemas"]["CriterionResultDto"][];
        };
        ConfirmAttainmentDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        FailRecheckDto: {
            /**
             * @example [
             *       12
             *     ]
             */
            items: number[];
            /**
             * @description Why, for each item by its number
             * @example {
             *       "12": "coverage below 30%"
             *     }
             */
            reasons: {
                [key: string]: string;
            };
            /** Format: date */
            mendBy: string;
        };
        RuleBasisDto: {
            /**
             * @description Number of a registered document
             * @example 黔建城通〔2020〕87号
             */
            document: string;
            /** @example L71 */
            clause: string;
            /** @example AMB-1 (a) */
            reading?: string;
        };
        SetRuleDto: {
            /**
             * @example publicNotice.period
             * @enum {string}
             */
            key: "deadline.implementationPlan" | "deadline.pilotList" | "deadline.quarterlyReport" | "deadline.stageSummary" | "acknowledgement.reminder" | "notices.ladder" | "notices.urging" | "approval.takeBack" | "assessment.stepTimes" | "assessment.chain" | "assessment.passRule" | "assessment.standardVersion" | "publicNotice.period" | "pilots.quota" | "conference.decisionByCirculation" | "conference.countersign" | "conference.posts" | "conference.workTimes" | "register.urbanFlag" | "register.confirmation" | "register.splitMerge" | "attainment.counting" | "targets.measurement" | "shares.display" | "evidence.limits";
            /**
             * @description The whole value; its form belongs to the key and is checked as it is when a scheme is loaded
             * @example {
             *       "days": 5,
             *       "dayKind": "working",
             *       "firstDayCounts": true
             *     }
             */
            value: {
                [key: string]: string | number | boolean | (string | number | boolean | (string | number | boolean | (string | number | boolean | (string | number | boolean)[] | {
                    [key: string]: string | number | boolean;
                })[] | {
                    [key: string]: string | number | boolean | (string | number | boolean)[] | {
                        [key: string]: string | number | boolean;
                    };
                })[] | {
                    [key: string]: string | number | boolean | (string | number | boolean | (string | number | boolean)[] | {
                        [key: string]: string | number | boolean;
                    })[] | {
                        [key: string]: string | number | boolean | (string | number | boolean)[] | {
                            [key: string]: string | number | boolean;
                        };
                    };
                })[] | {
                    [key: string]: string | number | boolean | (string | number | boolean | (string | number | boolean | (string | number | boolean)[] | {
                        [key: string]: string | number | boolean;
                    })[] | {
                        [key: string]: string | number | boolean | (string | number | boolean)[] | {
                            [key: string]: string | number | boolean;
                        };
                    })[] | {
                        [key: string]: string | number | boolean | (string | number | boolean | (string | number | boolean)[] | {
                            [key: string]: string | number | boolean;
                        })[] | {
                            [key: string]: string | number | boolean | (string | number | boolean)[] | {
                                [key: string]: string | number | boolean;
                            };
                        };
                    };
                };
            };
            /**
             * Format: date
             * @description First day on which it applies; what changes a rule may not reach back
             */
            appliesFrom: string;
            basis: components["schemas"]["RuleBasisDto"];
        };
        PublishCalendarDto: {
            /** @example 2022 */
            year: number;
            /** @description Days that are not worked */
            holidays: string[];
            /** @description Days of a weekend that are worked */
            makeUpDays: string[];
            /** @description The notice of the State Council */
            source: string;
        };
        NameDto: {
            zh: string;
            en: string;
        };
        BureauDto: {
            /** @example GY.housing */
            id: string;
            /** @enum {string} */
            kind: "housing" | "enforcement" | "ndrc" | "civil-affairs" | "public-security" | "ecology" | "market-regulation" | "transport" | "water";
            name: components["schemas"]["NameDto"];
        };
        CountyCodeDto: {
            code: string;
            name: components["schemas"]["NameDto"];
            /** Format: date */
            from?: string;
            /**
             * Format: date
             * @description First day on which the code no longer holds
             */
            to?: string;
        };
        CountyDto: {
            /** @description A code that never changes */
            key: string;
            codes: components["schemas"]["CountyCodeDto"][];
        };
        StreetDto: {
            county: string;
            suffix: string;
            name: string;
            /** @enum {string} */
            kind: "street" | "town" | "township";
        };
        EnclaveDto: {
            street: string;
            /** Format: date */
            from?: string;
        };
        RegisterReportingAreaDto: {
            /** @example GY */
            area: string;
            name: components["schemas"]["NameDto"];
            code?: string;
            bureaus: components["schemas"]["BureauDto"][];
            counties: components["schemas"]["CountyDto"][];
            streets: components["schemas"]["StreetDto"][];
            enclaves: components["schemas"]["EnclaveDto"][];
            /** Format: date */
            appliesFrom: string;
        };
        TextDto: {
            zh: string;
            en: string;
        };
        GroupDto: {
            /** @example G4 */
            id: string;
            text: components["schemas"]["TextDto"];
        };
        ItemDto: {
            value: string;
            text: components["schemas"]["TextDto"];
        };
        MeasureDto: {
            key: string;
            /** @enum {string} */
            kind: "yes" | "count" | "zero" | "equal" | "share" | "all" | "some";
            text: components["schemas"]["TextDto"];
            /** @enum {string} */
            notApplicable?: "reason" | "expertNote";
            value?: string;
            left?: string;
            right?: string;
            covered?: string;
            total?: string;
            /** @enum {string} */
            basis?: "compounds" | "households" | "floorArea" | "buildings";
            atLeast?: number;
            of?: number;
            items?: components["schemas"]["ItemDto"][];
            notApplicableItems?: string[];
        };
        EvidenceNeedDto: {
            atLeast: number;
            kinds: ("photo" | "minutes" | "plan" | "list" | "contract" | "acceptance" | "log" | "register" | "covenant" | "expertNote" | "other")[];
        };
        CriterionDto: {
            no: number;
            /** @example G4 */
            group: string;
            text: components["schemas"]["TextDto"];
            measures: components["schemas"]["MeasureDto"][];
            /** @enum {string} */
            notApplicable?: "reason" | "expertNote";
            evidence: components["schemas"]["EvidenceNeedDto"];
            weight?: number;
        };
        RegisterStandardVersionDto: {
            version: number;
            title: components["schemas"]["TextDto"];
            /** @example 黔建城通〔2020〕87号 */
            basis: string;
            groups: components["schemas"]["GroupDto"][];
            criteria: components["schemas"]["CriterionDto"][];
        };
        ActivateStandardVersionDto: {
            version: number;
            /**
             * Format: date
             * @description May lie ahead
             */
            appliesFrom: string;
        };
        RetireStandardVersionDto: {
            version: number;
            /** Format: date */
            retiredFrom: string;
            reason: string;
        };
        DraftRegionalStandardDto: {
            version: number;
            title: components["schemas"]["TextDto"];
            /** @example 黔建城通〔2020〕87号 */
            basis: string;
            groups: components["schemas"]["GroupDto"][];
            criteria: components["schemas"]["CriterionDto"][];
            /** @example ZY */
            area: string;
        };
        FileRegionalStandardDto: {
            /** @example ZY */
            area: string;
            version: number;
            /** @description Number of the filing letter */
            filing: string;
        };
        PublishRegionalStandardDto: {
            /** @example ZY */
            area: string;
            version: number;
            /**
             * Format: date
             * @description May lie ahead
             */
            appliesFrom: string;
        };
        RepealRegionalStandardDto: {
            /** @example ZY */
            area: string;
            version: number;
            /** Format: date */
            repealedFrom: string;
            reason: string;
        };
        NoticeRowDto: {
            community: string;
            /** @description name, code, county, street, result, remark; anything else is turned down */
            fields: {
                [key: string]: string;
            };
        };
        PreparePublicNoticeDto: {
            /** @default guizhou-2020 */
            scheme?: string;
            /** @example GY */
            area: string;
            title: string;
            rows: components["schemas"]["NoticeRowDto"][];
        };
        PostPublicNoticeDto: {
            /**
             * Format: date
             * @description The last day; default the earliest that the rule allows
             */
            endsOn?: string;
        };
        FileObjectionDto: {
            community: string;
            /** @enum {string} */
            channel: "online" | "letter" | "telephone" | "visit";
            /** @description What is objected to; kept outside the log */
            text: string;
            /** @description Real name; without it an objection is not heard */
            name?: string;
            /** @description Telephone or address; without it an objection is not heard */
            contact?: string;
            /** @description SHA-256 of what was handed in with it */
            files?: string[];
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        PrivateTextDto: {
            /** @description Kept outside the log */
            text: string;
        };
        SentBackDto: {
            /** @enum {string} */
            to: "selfCheck" | "street" | "county" | "prefecture";
            /**
             * @example [
             *       8
             *     ]
             */
            items: number[];
            /** @description Why, by item */
            reasons: {
                [key: string]: string;
            };
        };
        ResolveObjectionDto: {
            /** @enum {string} */
            outcome: "upheld" | "dismissed";
            reason: string;
            /** @description Of an upheld one: where the case goes back to */
            sentBack?: components["schemas"]["SentBackDto"];
        };
        RegisterCommunityDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /**
             * @description Twelve digits
             * @example 520103028901
             */
            code: string;
            /** @example 城北社区 */
            name: string;
            /** @description Of the body that is meant; only `community` enters the register */
            level: string;
            committee: string;
            /** @example 520103028 */
            street?: string;
            /** @example 520103 */
            county?: string;
            /** @example GY */
            area: string;
            urban: boolean;
            /** @description Where the urban flag comes from */
            urbanSource?: string;
            /**
             * @description Statistical class of town and country
             * @example 111
             */
            urbanClass?: string;
            households: number;
            population: number;
            /** @default guizhou-2020 */
            scheme?: string;
        };
        MergeCommunitiesDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /** @description The communities that end in this one */
            parts: string[];
            code?: string;
            name?: string;
            committee?: string;
            urban?: boolean;
            urbanSource?: string;
            households?: number;
            population?: number;
        };
        RenameCommunityDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            name: string;
            committee?: string;
        };
        RecodeCommunityDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /** @example 520581001901 */
            code: string;
        };
        PartDto: {
            /** @example 520103028911 */
            code: string;
            name: string;
            committee: string;
            /** @description Default: as the community that is split */
            urban?: boolean;
            urbanSource?: string;
            households: number;
            population: number;
            /** @description Compounds that go with it */
            compounds?: string[];
        };
        SplitCommunityDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /** @description New name of the part that keeps the committee */
            name?: string;
            /** @description Of the part that keeps the committee */
            households: number;
            population: number;
            /** @description The part that leaves; in three is two splits on one day */
            part: components["schemas"]["PartDto"];
        };
        AbolishCommunityDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            reason: string;
        };
        TransferCommunityAreaDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /** @example GA */
            area: string;
        };
        AddCompoundDto: {
            name: string;
            households: number;
            /** @description A property firm manages it */
            propertyManaged: boolean;
            wasteSorting: boolean;
        };
        ReviseCompoundDto: {
            compound: string;
            households: number;
            propertyManaged: boolean;
            wasteSorting: boolean;
        };
        CorrectRegisterDateDto: {
            /** @description Id of the event whose legal date was wrong */
            event: string;
            /** Format: date */
            to: string;
            reason: string;
        };
        ConfirmCommunityRegisterDto: {
            /** @example 2021 */
            year: number;
            /** @default guizhou-2020 */
            scheme?: string;
        };
        ThresholdDto: {
            /** @example 30 */
            atLeast: number;
            /** @example 100 */
            of: number;
        };
        BasisDto: {
            /** @example 黔建城通〔2020〕87号 */
            document: string;
            /** @example L79 */
            clause: string;
            /** @example AMB-4 */
            reading?: string;
        };
        SetTargetDto: {
            /** @example 2021 */
            name: string;
            share: components["schemas"]["ThresholdDto"];
            /** @default guizhou-2020 */
            scheme?: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /**
             * Format: date
             * @description The day of its year that the rule names
             * @example 2021-12-31
             */
            measuredOn?: string;
            basis: components["schemas"]["BasisDto"];
        };
        SetAreaTargetDto: {
            /** @example 2021 */
            name: string;
            share: components["schemas"]["ThresholdDto"];
            /** @default guizhou-2020 */
            scheme?: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /** @example GY */
            area: string;
        };
        SavedViewDto: {
            /** @example 逾期的初审 */
            name: string;
            /**
             * @description Filters and order as the page names them
             * @example step=county&due=overdue
             */
            address: string;
        };
        SavedViewsDto: {
            views: components["schemas"]["SavedViewDto"][];
        };
        FollowUpDto: {
            /** @description Account, subject and key of the task, with `~` between them */
            task: string;
            /**
             * Format: date
             * @description The day to come back to it; without one there is none any more
             */
            on?: string;
        };
        EstablishJointConferenceDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            /** @example guizhou-2020 */
            scheme: string;
            name: string;
            /** @description Number of the founding document */
            basis: string;
            /** @example housing */
            office: string;
        };
        TransferDto: {
            item: string;
            to: string;
        };
        DissolveJointConferenceDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            basis: string;
            transfers: components["schemas"]["TransferDto"][];
        };
        RosterUnitDto: {
            unit: string;
            divisions: string[];
        };
        PostHolderDto: {
            person: string;
            unit: string;
            division?: string;
            /** @example 处长 */
            post: string;
            /** @enum {string} */
            rank?: "head" | "deputyInCharge" | "deputy";
        };
        RosterSeatDto: {
            seat: string;
            unit: string;
            division: string;
            person: string;
            post: string;
            /** @enum {string} */
            rank?: "head" | "deputyInCharge" | "deputy";
        };
        RosterLiaisonDto: {
            liaison: string;
            unit: string;
            division: string;
            person: string;
        };
        ImportFoundingRosterDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            leadUnit: string;
            units: components["schemas"]["RosterUnitDto"][];
            convenors: components["schemas"]["PostHolderDto"][];
            deputies: components["schemas"]["PostHolderDto"][];
            seats: components["schemas"]["RosterSeatDto"][];
            liaisons: components["schemas"]["RosterLiaisonDto"][];
        };
        ProposeMemberUnitDto: {
            unit: string;
            divisions: string[];
            reason: string;
        };
        DecisionBasisDto: {
            /** @description Issued minutes that hold the decision */
            minutes?: string;
            /** @description Number of a recorded circulation */
            circulation?: string;
        };
        MemberUnitDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            unit: string;
            divisions: string[];
        };
        RemoveMemberUnitDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            reason: string;
            unit: string;
        };
        DesignateLeadUnitDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            unit: string;
        };
        AppointDto: {
            person: string;
            unit: string;
            division?: string;
            /** @example 处长 */
            post: string;
            /** @enum {string} */
            rank?: "head" | "deputyInCharge" | "deputy";
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        RelieveConvenorDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            reason: string;
        };
        AssignOfficeStaffDto: {
            person: string;
            /** @description None: no longer on the staff */
            duties: string[];
        };
        StandingScopeDto: {
            /** @enum {string} */
            is: "standing";
        };
        MeetingScopeOfChairDto: {
            /** @enum {string} */
            is: "meeting";
            meeting: string;
        };
        DelegateChairDto: {
            scope: components["schemas"]["StandingScopeDto"] | components["schemas"]["MeetingScopeOfChairDto"];
            /**
             * Format: date
             * @description The last day
             */
            until?: string;
        };
        RevokeChairDelegationDto: {
            delegation: string;
            reason: string;
        };
        SeatMemberDto: {
            seat: string;
            unit: string;
            division: string;
            person: string;
            post: string;
            /** @enum {string} */
            rank?: "head" | "deputyInCharge" | "deputy";
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
        };
        VacateMemberSeatDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            reason: string;
            seat: string;
        };
        ProposeMemberChangeDto: {
            seat: string;
            person: string;
            post: string;
            /** @enum {string} */
            rank?: "head" | "deputyInCharge" | "deputy";
            reason: string;
            /** @description SHA-256 of the proposal letter */
            letter?: string;
        };
        ConfirmMemberChangeDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            seat: string;
        };
        RejectMemberChangeDto: {
            seat: string;
            reason: string;
        };
        AppointLiaisonDto: {
            liaison: string;
            unit: string;
            division: string;
            person: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
        };
        ReplaceLiaisonDto: {
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            reason: string;
            liaison: string;
            /** @description Absent: the place stays empty */
            person?: string;
        };
        SeatMemberDecisionDto: {
            /** @enum {string} */
            is: "seatMember";
            seat: string;
            person: string;
        };
        UnitDecisionDto: {
            /** @enum {string} */
            is: "admitUnit" | "removeUnit" | "designateLeadUnit";
            unit: string;
        };
        LiaisonDecisionDto: {
            /** @enum {string} */
            is: "appointLiaison";
            liaison: string;
            person: string;
        };
        PilotDecisionDto: {
            /** @enum {string} */
            is: "selectPilot" | "withdrawPilot";
            community: string;
        };
        ReplacePilotDecisionDto: {
            /** @enum {string} */
            is: "replacePilot";
            community: string;
            by: string;
        };
        CirculationAnswerDto: {
            unit: string;
            agrees: boolean;
            /** @description SHA-256 of the signed sheet */
            sheet?: string;
        };
        RecordDecisionByCirculationDto: {
            /** @example 2021-1 */
            circulation: string;
            decision: components["schemas"]["SeatMemberDecisionDto"] | components["schemas"]["UnitDecisionDto"] | components["schemas"]["LiaisonDecisionDto"] | components["schemas"]["PilotDecisionDto"] | components["schemas"]["ReplacePilotDecisionDto"];
            answers: components["schemas"]["CirculationAnswerDto"][];
        };
        ProposeMeetingDto: {
            /** @example guizhou-2020 */
            conference: string;
            topic: string;
            reason: string;
            /** Format: date */
            wantedOn?: string;
        };
        AllUnitsDto: {
            /** @enum {string} */
            is: "all";
        };
        SomeUnitsDto: {
            /** @enum {string} */
            is: "partial";
            units: string[];
            reason: string;
        };
        ScheduleMeetingDto: {
            /**
             * Format: date
             * @example 2020-11-18
             */
            date: string;
            /**
             * @description Local time
             * @example 14:30
             */
            time: string;
            place: string;
            /** @example guizhou-2020 */
            conference: string;
            /** @example 2020-1 */
            number: string;
            /** @description Account of the convenor, or of the deputy under a delegation */
            chair: string;
            agenda: string[];
            scope: components["schemas"]["AllUnitsDto"] | components["schemas"]["SomeUnitsDto"];
            /** @description SHA-256 of the stored files */
            materials?: string[];
        };
        AcceptMeetingProposalDto: {
            remark?: string;
        };
        MeetingReasonDto: {
            reason: string;
        };
        RescheduleMeetingDto: {
            /**
             * Format: date
             * @example 2020-11-18
             */
            date: string;
            /**
             * @description Local time
             * @example 14:30
             */
            time: string;
            place: string;
            chair?: string;
            reason: string;
        };
        InviteParticipantDto: {
            /** @description A unit outside the conference, a bureau of an area, an expert */
            invitee: string;
            /** @description An expert's field */
            field?: string;
            /** @description Kept outside the log */
            contact?: string;
        };
        AttendanceDto: {
            unit: string;
            /** @enum {string} */
            capacity: "member" | "delegate" | "leave" | "observer";
            person?: string;
        };
        RecordAttendanceDto: {
            sheet: components["schemas"]["AttendanceDto"][];
        };
        HoldMeetingDto: {
            /** @description Who chaired; default whoever was to */
            chair?: string;
        };
        AgreedItemDto: {
            /** @description Running number; names the item through all versions */
            no: number;
            text: string;
            /** @description Member units or reporting areas; none is refused `UnitNotMember` */
            leads: string[];
            participants: string[];
            deliverable: string;
            /**
             * Format: date
             * @example 2020-12-31
             */
            dueOn: string;
            evidence: string;
            needsProvincialApproval: boolean;
        };
        DraftMinutesDto: {
            body: string;
            items: components["schemas"]["AgreedItemDto"][];
            /** @description What acts of the conference may cite */
            decisions: (components["schemas"]["SeatMemberDecisionDto"] | components["schemas"]["UnitDecisionDto"] | components["schemas"]["LiaisonDecisionDto"] | components["schemas"]["PilotDecisionDto"] | components["schemas"]["ReplacePilotDecisionDto"])[];
            /** @description The held meeting; its id becomes the id of the minutes */
            meeting: string;
            /** @example guizhou-2020 */
            conference: string;
            /** @example 2020-1 */
            number: string;
        };
        AddAgreedItemDto: {
            item: components["schemas"]["AgreedItemDto"];
        };
        ReviseMinutesDto: {
            body: string;
            items: components["schemas"]["AgreedItemDto"][];
            /** @description What acts of the conference may cite */
            decisions: (components["schemas"]["SeatMemberDecisionDto"] | components["schemas"]["UnitDecisionDto"] | components["schemas"]["LiaisonDecisionDto"] | components["schemas"]["PilotDecisionDto"] | components["schemas"]["ReplacePilotDecisionDto"])[];
            reason: string;
        };
        CountersignMinutesDto: {
            /** @description Digest of the version at hand */
            digest: string;
            /** @description Comment on the wording */
            comment?: string;
            /** @description SHA-256 of the letter by which a liaison signs */
            letter?: string;
        };
        ObjectToMinutesDto: {
            /** @description Digest of the version at hand */
            digest: string;
            reason: string;
            /** @description SHA-256 of the letter by which a liaison signs */
            letter?: string;
        };
        WithdrawCountersignDto: {
            /** @description Digest of the version at hand */
            digest: string;
            /** @description SHA-256 of the letter by which a liaison signs */
            letter?: string;
        };
        VersionDto: {
            /** @description Digest of the version at hand */
            digest: string;
        };
        IssueMinutesDto: {
            /** @example 黔绿社联〔2020〕1号 */
            issueNumber: string;
            /** @description Beside all member units and the guests of the meeting */
            furtherRecipients?: string[];
            /** @description SHA-256 of the stored file */
            file?: string;
        };
        CorrectIssuedMinutesDto: {
            body: string;
            items: components["schemas"]["AgreedItemDto"][];
            /** @description What acts of the conference may cite */
            decisions: (components["schemas"]["SeatMemberDecisionDto"] | components["schemas"]["UnitDecisionDto"] | components["schemas"]["LiaisonDecisionDto"] | components["schemas"]["PilotDecisionDto"] | components["schemas"]["ReplacePilotDecisionDto"])[];
            reason: string;
            /** @description The version in force */
            corrects: number;
        };
        NominateProvincialPilotDto: {
            community: string;
            /** @example GY */
            area: string;
            /** @description The pilot list it stands on; default that of its area */
            list?: string;
            reason: string;
        };
        SelectProvincialPilotDto: {
            community: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
        };
        PilotDto: {
            community: string;
        };
        CompleteProvincialPilotDto: {
            community: string;
            result: string;
        };
        RequestPilotWithdrawalDto: {
            community: string;
            reason: string;
        };
        WithdrawProvincialPilotDto: {
            community: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            reason: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        ReplaceProvincialPilotDto: {
            community: string;
            decidedIn?: components["schemas"]["DecisionBasisDto"];
            by: string;
            reason: string;
        };
        PlanPilotMilestoneDto: {
            community: string;
            /** @example sorting */
            milestone: string;
            title: string;
            /**
             * Format: date
             * @example 2021-06-30
             */
            due: string;
        };
        ReachPilotMilestoneDto: {
            community: string;
            /** @example sorting */
            milestone: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        PolicySupportDto: {
            /** @enum {string} */
            kind: "policy";
            purpose: string;
        };
        FundsSupportDto: {
            /** @enum {string} */
            kind: "funds";
            purpose: string;
            /** @description In fen */
            amount: number;
        };
        GrantPilotSupportDto: {
            community: string;
            /** @example 2021-1 */
            grant: string;
            support: components["schemas"]["PolicySupportDto"] | components["schemas"]["FundsSupportDto"];
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        ReturnPilotSupportDto: {
            community: string;
            /** @example 2021-1 */
            grant: string;
            /** @description Spent since the entry before, in fen */
            used: number;
            /** @description Given back since the entry before, in fen */
            returned: number;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        EvaluatePilotDto: {
            community: string;
            result: string;
            /**
             * Format: date
             * @description Legal date of the act (Asia/Shanghai); default today
             * @example 2021-03-18
             */
            effectiveOn?: string;
        };
        CommunityListRowDto: {
            community: string;
            /** @example 第一批 */
            wave: string;
            /** @example GY.housing */
            bureau: string;
            /**
             * Format: date
             * @example 2021-11-30
             */
            targetDate: string;
        };
        PublishCommunityListDto: {
            /** @example GY */
            area: string;
            /** @example 2021 */
            year: number;
            communities: components["schemas"]["CommunityListRowDto"][];
            /** @default guizhou-2020 */
            scheme?: string;
        };
        PublishExperienceDto: {
            /** @description The community that it comes from */
            origin: string;
            title: string;
            /** @description SHA-256 of the stored file */
            file: string;
            /** @description What it brought about where it comes from */
            effect?: string;
        };
        AdoptExperienceDto: {
            community: string;
            /** @description What the community took over; nothing is refused `NothingTakenOver` */
            tookOver: string;
            /** @description What it brought about there; often said later, by adopting again */
            effect?: string;
        };
        AcceptedRegister: {
            rows: number;
            matched: number;
            /** @description Every one, in the order of the rows. */
            rowWarnings: components["schemas"]["RowIssue"][];
            /** @description Id of the stream that decided. */
            id: string;
            stream: string;
            /** @description Also the `ETag`; give it back as `If-Match`. */
            revision: number;
            /** @description Give it back as `At-Least-Position` to read what was just written. */
            position: string;
            events: components["schemas"]["AnsweredEvent"][];
            warnings: components["schemas"]["AnsweredWarning"][];
            /** @description True when this key was answered before: this is the first answer again. */
            repeated: boolean;
        };
        Account: {
            id: string;
            login: string;
            name: string;
            disabled: boolean;
            mustChangePassword: boolean;
            secondFactor: boolean;
            /** @description Until when too many failures keep its holder out. */
            lockedUntil: string | null;
        };
        AcknowledgementLine: {
            document: string;
            bureau: string;
            issuedOn: string;
            acknowledgedOn?: string;
        };
        ActLine: {
            /** @description The word of requirements A.7. */
            what: string;
            role: string;
            /** @description Who acted, in the list of the person that it was done for. */
            by?: string;
            /** @description For whom it was done, in the list of whoever did it. */
            onBehalfOf?: string;
            enteredAt: string;
        };
        Actor: {
            account: string;
            /** @enum {string} */
            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
            /** @description Member unit, or the bureau of an area (`GY.housing`). */
            unit?: string;
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            /** @description The account whose deputy acts; conflicts of interest are judged for both. */
            onBehalfOf?: string;
        };
        AdoptionLine: {
            community: string;
            area: string;
            adoptedOn: string;
            tookOver: string;
            effect?: string;
        };
        AgreedItem: {
            /** @description Running number within the minutes; names the item through all versions. */
            no: number;
            text: string;
            /** @description Member units or reporting areas; at least one. */
            leads: string[];
            participants: string[];
            deliverable: string;
            dueOn: string;
            evidence: string;
            /** @description Cannot start before the province has answered (R23). */
            needsProvincialApproval: boolean;
        };
        Ahead: {
            at: string;
            stream: string;
            command: string;
            count: number;
        };
        Answer: {
            values: {
                [key: string]: number | false | true | "notApplicable";
            };
            reasons?: {
                [key: string]: string;
            };
        };
        AnsweredEvent: {
            id: string;
            type: string;
            revision: number;
            at: string;
            effectiveOn: string;
            data: {
                [key: string]: unknown;
            };
        };
        AnsweredWarning: {
            code: string;
            details?: {
                [key: string]: unknown;
            };
        };
        AreaCount: {
            area: string;
            count: number;
        };
        AreaShare: {
            area: string;
            share?: string;
            numerator: number;
            denominator: number;
        };
        At: {
            /** @description Legal date. */
            asOf: string;
            ordinal: number;
            /** @description While changed read models are rebuilt: the ordinal that the new ones have reached. What is shown stands still until they serve. */
            rebuilding?: number;
        };
        Attendance: {
            unit: string;
            /** @enum {string} */
            capacity: "delegate" | "leave" | "member" | "observer";
            person?: string;
        };
        BoardLine: {
            name: string;
            code: string;
            enrolledOn?: string;
            attainedOn?: string;
            /** @enum {string} */
            waitsAt?: "confirmation" | "county" | "notice" | "objection" | "prefecture" | "public" | "recheck" | "rectification" | "selfCheck" | "street";
            /** @description Whoever holds one of these can act. */
            holders: string[];
            /** @description When the wait began. */
            since?: string;
            due?: string;
            edition?: string;
            submission?: number;
            returns: number;
            /** @enum {string} */
            returnedTo?: "county" | "prefecture" | "selfCheck" | "street";
            notice?: string;
            /** @description Last day of the running notice. */
            noticeEndsOn?: string;
            pilot?: string;
            coverage?: {
                covered: number;
                total: number;
                met: boolean;
            };
            /** @description Objections to it that are not yet answered. */
            objections?: number;
            /** @description Working days on which somebody urged it. */
            urgedOn?: string[];
        };
        CirculationLine: {
            circulation: string;
            decision: {
                /** @enum {string} */
                is: "seatMember";
                seat: string;
                person: string;
            } | {
                /** @enum {string} */
                is: "admitUnit" | "designateLeadUnit" | "removeUnit";
                unit: string;
            } | {
                /** @enum {string} */
                is: "appointLiaison";
                liaison: string;
                person: string;
            } | {
                /** @enum {string} */
                is: "selectPilot" | "withdrawPilot";
                community: string;
            } | {
                /** @enum {string} */
                is: "replacePilot";
                community: string;
                by: string;
            };
        };
        Citation: {
            stream: string;
            revision: number;
        };
        CitedPosting: {
            event: {
                type: string;
                id: string;
                stream: string;
                revision: number;
                at: string;
                account: string;
                role: string;
            };
            figure: string;
            area: string;
            subject: string;
            effectiveOn: string;
            ordinal: number;
            amount: number;
        };
        CommandAnswer: {
            /** @description Id of the stream that decided. */
            id: string;
            stream: string;
            /** @description Also the `ETag`; give it back as `If-Match`. */
            revision: number;
            /** @description Give it back as `At-Least-Position` to read what was just written. */
            position: string;
            events: components["schemas"]["AnsweredEvent"][];
            warnings: components["schemas"]["AnsweredWarning"][];
            /** @description True when this key was answered before: this is the first answer again. */
            repeated: boolean;
        };
        CommunityHit: {
            area?: string;
            county?: string;
            street?: string;
            subject: string;
            status: string;
            name: string;
            code: string;
            case?: components["schemas"]["Matter"];
        };
        CommunityLine: {
            name: string;
            committee: string;
            code: string;
            codes: components["schemas"]["HeldCode"][];
            urban: boolean;
            urbanSource?: string;
            households: number;
            population: number;
            compounds: number;
            propertyManaged: number;
            wasteSorting: number;
            since: string;
            until?: string;
            /** @description The community that it ended in, or was split off from. */
            into?: string;
            from?: string;
            scheme: string;
        };
        CommunityListLine: {
            scheme: string;
            year: number;
            version: number;
            publishedOn: string;
            communities: number;
        };
        ConferenceLine: {
            name?: string;
            basis: string;
            openItems: string[];
        };
        ConfirmationLine: {
            year: number;
            confirmedOn: string;
        };
        CopiedPage: {
            /** @description All of them, on the first page; the latest first. */
            issued: components["schemas"]["IssuedCopy"][];
            at: components["schemas"]["ReadAt"];
            /** @enum {string} */
            list: "copied";
            items: components["schemas"]["Copy"][];
            next?: string;
        };
        Copy: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["NoticeLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
            matter: components["schemas"]["Matter"];
        };
        Corrected: {
            ordinal: number;
            counting: components["schemas"]["Counting"];
            share?: string;
            reached: boolean;
            gap: number;
            numerator: number;
            denominator: number;
        };
        CountedShare: {
            measure: string;
            /** @enum {string} */
            basis: "buildings" | "compounds" | "floorArea" | "households";
            covered: number;
            total: number;
            met: boolean;
        };
        CountersignFigure: {
            items: components["schemas"]["CountersignLine"][];
            next?: string;
            behind: {
                agreed: string;
                objected: string;
                silent: string;
            };
            figure: string;
            at: components["schemas"]["At"];
            rules: components["schemas"]["RuleUsed"][];
            /** @description Of figures that count attainment. */
            counting?: components["schemas"]["Counting"];
        };
        CountersignLine: {
            minutes: string;
            number: string;
            status: string;
            ordinal: number;
            versions: {
                digest: string;
                objections: {
                    unit: string;
                    reason: string;
                }[];
                version: number;
                circulatedOn?: string;
                remindOn?: string;
                approved: boolean;
                issuedOn?: string;
                /** @description A later version was drafted on this day: nobody countersigns this one any more. */
                supersededOn?: string;
                agreed: number;
                objected: number;
                silent: number;
                of: number;
                units: {
                    agreed: string[];
                    objected: string[];
                    silent: string[];
                };
                daysSinceCirculation?: number;
            }[];
        };
        Counting: {
            /** @enum {string} */
            reading: "cumulative" | "yearly";
            /** @description The balance that is the numerator; its postings and subjects stand behind the number. */
            balance: string;
        };
        Counts: {
            met: number;
            notMet: number;
            notApplicable: number;
        };
        CoverageCount: {
            /** @enum {string} */
            basis: "buildings" | "compounds" | "floorArea" | "households";
            covered: number;
            total: number;
            communities: number;
            below: number;
            /** @description Truncated, never rounded up (AMB-8); nothing where nothing was counted. */
            share?: string;
            /** @description `0` to `9`: from so many tenths on; `10`: all. */
            tenths: {
                [key: string]: number;
            };
            /** @description The posted figure behind each number. */
            behind: {
                [key: string]: string;
            };
        };
        CoverageFigure: {
            area: string;
            bases: components["schemas"]["CoverageCount"][];
            figure: string;
            at: components["schemas"]["At"];
            rules: components["schemas"]["RuleUsed"][];
            /** @description Of figures that count attainment. */
            counting?: components["schemas"]["Counting"];
        };
        CriteriaFigure: {
            area: string;
            editions: components["schemas"]["EditionCounts"][];
            figure: string;
            at: components["schemas"]["At"];
            rules: components["schemas"]["RuleUsed"][];
            /** @description Of figures that count attainment. */
            counting?: components["schemas"]["Counting"];
        };
        Criterion: {
            no: number;
            /** @description `G1` ... `G5`: the printed grouping (O10). */
            group: string;
            /** @description As printed, and in English. */
            text: components["schemas"]["Name"];
            /** @description All of them must be met. */
            measures: ({
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "yes";
                value: string;
            } | {
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "count";
                value: string;
                atLeast: number;
            } | {
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "zero";
                value: string;
            } | {
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "equal";
                left: string;
                right: string;
                /** @enum {string} */
                basis?: "buildings" | "compounds" | "floorArea" | "households";
            } | {
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "share";
                covered: string;
                total: string;
                /** @enum {string} */
                basis: "buildings" | "compounds" | "floorArea" | "households";
                atLeast: number;
                of: number;
            } | {
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "all";
                items: components["schemas"]["Item"][];
                notApplicableItems: string[];
            } | {
                /** @description Unique in its criterion, `coverage`; a judgement names it. */
                key: string;
                text: components["schemas"]["Name"];
                /**
                 * @description Absent: this sub-condition always applies.
                 * @enum {string}
                 */
                notApplicable?: "expertNote" | "reason";
                /** @enum {string} */
                kind: "some";
                items: components["schemas"]["Item"][];
                atLeast: number;
            })[];
            /**
             * @description Whether the whole criterion may be "not applicable" (不涉及); absent: never.
             * @enum {string}
             */
            notApplicable?: "expertNote" | "reason";
            /** @description What must be attached before "met" is submitted. */
            evidence: {
                atLeast: number;
                kinds: ("acceptance" | "contract" | "covenant" | "expertNote" | "list" | "log" | "minutes" | "other" | "photo" | "plan" | "register")[];
            };
            /** @description Only read under the pass rule `score`; 1 where absent. */
            weight?: number;
        };
        CriterionCount: {
            criterion: number;
            group?: string;
            present: components["schemas"]["Counts"];
            first: {
                reviewed: number;
                notMet: number;
            };
            /** @description The posted figure behind each number. */
            behind: {
                met: string;
                notMet: string;
                notApplicable: string;
                "first.reviewed": string;
                "first.notMet": string;
            };
        };
        CriterionLine: {
            criterion: number;
            selfCheck?: {
                /** @enum {string} */
                result: "met" | "notApplicable" | "notMet";
                failing: string[];
                edition: string;
                answer: {
                    [key: string]: unknown;
                };
            };
            findings: {
                county?: {
                    /** @enum {string} */
                    result: "met" | "notApplicable" | "notMet";
                    edition: string;
                    answer?: components["schemas"]["Answer"];
                    /** @description Measures that are not met. */
                    failing: string[];
                    shares?: components["schemas"]["CountedShare"][];
                };
                street?: {
                    /** @enum {string} */
                    result: "met" | "notApplicable" | "notMet";
                    edition: string;
                    answer?: components["schemas"]["Answer"];
                    /** @description Measures that are not met. */
                    failing: string[];
                    shares?: components["schemas"]["CountedShare"][];
                };
                prefecture?: {
                    /** @enum {string} */
                    result: "met" | "notApplicable" | "notMet";
                    edition: string;
                    answer?: components["schemas"]["Answer"];
                    /** @description Measures that are not met. */
                    failing: string[];
                    shares?: components["schemas"]["CountedShare"][];
                };
            };
            evidence: {
                file: string;
                kind: string;
                mediaType: string;
            }[];
            /** @description Why it was sent back, while it is still to be mended. */
            returned?: string;
            /** @description Why it was sent back, once it was answered or proven anew, until all of it moves on. */
            mended?: string;
        };
        DatedRule: {
            /** @enum {string} */
            is: "ahead" | "inForce" | "past";
            value: unknown;
            appliesFrom: string;
            basis: components["schemas"]["RuleBasis"];
            recordedAt: string;
            ordinal: number;
            account: string;
            /** @enum {string} */
            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
        };
        DatedTask: {
            data: {
                [key: string]: unknown;
            };
            step: string;
            since: string;
            due?: string;
            account: string;
            subject: string;
            key: string;
            holder: string;
            ordinal: number;
            workingDaysLeft?: number;
            followUp?: string;
        };
        DeadlineReason: {
            rule: {
                schedule: {
                    /** @enum {string} */
                    kind: "afterQuarterEnd";
                    days: number;
                    /** @enum {string} */
                    dayKind: "calendar" | "working";
                } | {
                    /** @enum {string} */
                    kind: "endOfQuarter";
                    days: number;
                } | {
                    /** @enum {string} */
                    kind: "halfYearly";
                    halves: components["schemas"]["HalfYear"][];
                } | {
                    /** @enum {string} */
                    kind: "once";
                    due: string | components["schemas"]["MonthEnd"];
                    opensOn: string;
                };
                /** @description Whether the named day itself still counts (AMB-2). */
                inclusive: boolean;
                /**
                 * @description What happens to a last day that is not worked.
                 * @enum {string}
                 */
                roll: "nextWorkingDay" | "none";
                /** @description When the last day ends (AMB-45). */
                cutOff: string;
                /** @description Days behind the deadline in which a paper is not yet late; nought unless configured. */
                grace: components["schemas"]["Span"];
                /** @description A paper returned after a timely filing stays timely when filed again within these days (AMB-47). */
                resubmission: components["schemas"]["Span"];
            };
            basis: components["schemas"]["RuleBasis"];
            appliesFrom: string;
            /** @description Which setting of the rule it is, counted from one. */
            version: number;
            /** @description Published calendars that the days lie in, as they were known when the obligation was opened. */
            calendars: {
                year: number;
                version: number;
                source: string;
            }[];
            /** @description From the day before the count starts to the day after the last one. */
            days: {
                on: string;
                /** @enum {string} */
                is: "holiday" | "makeUp" | "weekend" | "workday";
            }[];
        };
        DelegationLine: {
            delegation: string;
            from: string;
            to: string;
            scope: {
                /** @enum {string} */
                is: "standing";
            } | {
                /** @enum {string} */
                is: "meeting";
                meeting: string;
            };
            on: string;
            until?: string;
            revokedOn?: string;
        };
        DocumentHit: {
            subject: string;
            status: string;
            number: {
                printed: string;
                normalised: string;
            };
            file?: string;
            title: string;
            dated: string;
        };
        DocumentLine: {
            number: {
                printed: string;
                normalised: string;
            };
            file?: string;
            title: string;
            issuedOn?: string;
            issuers: string[];
            dated: string;
            bases: string[];
            remindAt?: string;
            addressed: number;
            acknowledged: number;
        };
        EditionCounts: {
            edition: string;
            criteria: components["schemas"]["CriterionCount"][];
            groups: {
                group: string;
                present: components["schemas"]["Counts"];
            }[];
            /** @description The five with the largest share "not met" at first review, the worst first. */
            weakest: number[];
        };
        EventLine: {
            ordinal: number;
            kind: string;
            subject: string;
            type: string;
            at: string;
            effectiveOn: string;
            actor: components["schemas"]["Actor"];
        };
        ExperienceFigure: {
            published: number;
            adopted: number;
            /** @description The posted figure behind each number. */
            behind: {
                published: string;
                adopted: string;
            };
            list: components["schemas"]["ListedExperienceLine"][];
            figure: string;
            at: components["schemas"]["At"];
            rules: components["schemas"]["RuleUsed"][];
            /** @description Of figures that count attainment. */
            counting?: components["schemas"]["Counting"];
        };
        ExperienceLine: {
            title: string;
            file: string;
            effect?: string;
            publishedOn: string;
            reuse: number;
            adoptions: components["schemas"]["AdoptionLine"][];
        };
        FailedDelivery: {
            at: string;
            /** @enum {string} */
            reason: "channel" | "noHolder";
            /** @description Absent: it was the last one. */
            retryAt?: string;
        };
        FailedJob: {
            id: string;
            reason: string;
            attempts: number;
            setAt: string;
            failedAt: string;
        };
        Follower: {
            ordinal: number;
            /** @description Of the whole log, in whole percent; a hundred only at its end. */
            percent: number;
            events: number;
            /** @description There are more than were counted. */
            more: boolean;
            seconds: number;
        };
        FoundCommunity: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["CommunityLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
            asked?: {
                code: string;
                standing: string;
            };
        };
        Frozen: {
            counting: components["schemas"]["Counting"];
            laterCorrected?: components["schemas"]["Corrected"];
            asOf: string;
            ordinal: number;
            urban: number;
            urbanByArea: components["schemas"]["AreaCount"][];
            attained?: number;
            attainedByArea?: components["schemas"]["AreaCount"][];
            reached?: boolean;
            gap?: number;
        };
        FrozenFigure: {
            asOf: string;
            ordinal: number;
            urban: number;
            urbanByArea: components["schemas"]["AreaCount"][];
            attained?: number;
            attainedByArea?: components["schemas"]["AreaCount"][];
            reached?: boolean;
            gap?: number;
        };
        Grant: {
            id: string;
            /** @enum {string} */
            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
            scope: components["schemas"]["Scope"];
        };
        GrantLine: {
            grant: string;
            support: {
                /** @enum {string} */
                kind: "policy";
                purpose: string;
            } | {
                /** @enum {string} */
                kind: "funds";
                purpose: string;
                amount: number;
            };
            grantedOn: string;
            used: number;
            returned: number;
        };
        HalfYear: {
            due: string;
            opens: string;
        };
        HealthReport: {
            ready: boolean;
            parts: {
                [key: string]: components["schemas"]["PartHealth"];
            };
        };
        HeldCode: {
            code: string;
            from: string;
            to?: string;
        };
        HeldGrant: {
            id: string;
            to: string | null;
            account: string;
            /** @enum {string} */
            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
            scope: components["schemas"]["Scope"];
            /** @description First day; default today. */
            from: string;
        };
        ImplementationPlan: {
            /** @enum {string} */
            kind: "implementationPlan";
            /** @description Communities to be created by the end of each year. */
            targets?: {
                year: number;
                communities: number;
            }[];
            /** @description Which bureau does what. */
            tasks?: {
                bureau: string;
                task: string;
            }[];
            /** @description How the bureaus lead and work together (R52). */
            mechanism?: string;
            schedule?: {
                until: string;
                step: string;
            }[];
            file?: string;
            /** @description The local act by which the plan was approved. */
            localApproval?: string;
        };
        ImportLine: {
            file: string;
            effectiveOn: string;
            rows: number;
            settled: number;
            matched: number;
            registered?: number;
            refused: number[];
            warnings: components["schemas"]["RowIssue"][];
        };
        IssuedCopy: {
            issueNumber: string;
            issuedOn: string;
            matter: components["schemas"]["Matter"];
        };
        IssuedNotice: {
            matter: components["schemas"]["SubjectRef"];
            about: string;
            /** @enum {string} */
            name: "acknowledge" | "before" | "dueDay" | "escalated" | "overdue";
            /** @description `<role>@<scope>`. */
            holders: string[];
            issuedAt: string;
            deliverAt: string;
            failures: components["schemas"]["FailedDelivery"][];
            delivered?: {
                at: string;
                to: string[];
            };
            dropped?: {
                at: string;
                /** @enum {string} */
                reason: "accepted" | "acknowledged" | "done" | "filed" | "superseded" | "waived";
            };
        };
        Item: {
            /** @description Names a value of the answer. */
            value: string;
            text: components["schemas"]["Name"];
        };
        KeptGeneration: {
            version: string;
            /** @enum {string} */
            is: "foreign" | "rebuilding" | "serves" | "waiting";
            madeAt: string;
            ordinal: number;
            /** @description Of the whole log, in whole percent; a hundred only at its end. */
            percent: number;
            events: number;
            /** @description There are more than were counted. */
            more: boolean;
            seconds: number;
        };
        LateAlarm: {
            at: string;
            stream: string;
            command: string;
        };
        ListedAcknowledgementLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["AcknowledgementLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedBoardLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["BoardLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedCommunityLine: {
            year: number;
            version: number;
            row: number;
            wave: string;
            bureau: string;
            targetDate: string;
        };
        ListedCommunityListLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["CommunityListLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedConfirmationLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ConfirmationLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedDocumentLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["DocumentLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedExperienceLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ExperienceLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedImportLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ImportLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedIssuedNotice: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["IssuedNotice"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedListedCommunityLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ListedCommunityLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedMeetingLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["MeetingLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedMinutesLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["MinutesLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedNoticeLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["NoticeLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedObligationLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ObligationLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedOpeningLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["OpeningLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedPilotLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["PilotLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedPlaceLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["PlaceLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedPublicNoticeLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["PublicNoticeLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedRosterLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ConferenceLine"] | components["schemas"]["MemberUnitLine"] | components["schemas"]["PlaceLine"] | components["schemas"]["DelegationLine"] | components["schemas"]["CirculationLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        ListedTargetLine: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["TargetLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
        };
        LockedAddress: {
            address: string;
            until: string;
        };
        LoggedAccess: {
            at: string;
            accountLogin: string | null;
            objectLogin: string | null;
            number: number;
            object: string | null;
            type: string;
            account: string | null;
            /** @enum {string} */
            result: "done" | "refused";
            detail: {
                [key: string]: (string | number | false | true) | null;
            };
            previous: string | null;
            digest: string;
        };
        Matrix: {
            figure: string;
            /** @enum {string} */
            kind: "implementationPlan" | "pilotList" | "quarterlyReport" | "stageSummary";
            at: components["schemas"]["At"];
            /** @description `posted`: counted as stamped when each obligation was opened; else computed now from the filing times. */
            reading: {
                key: string;
                label: string;
                posted: boolean;
            };
            periods: components["schemas"]["MatrixPeriod"][];
        };
        MatrixCell: {
            obligation: string;
            /** @description The unit, area or county that owes it. */
            obligor: string;
            status: string;
            /** @enum {string} */
            timeliness: "late" | "missing" | "onTime" | "pending" | "returned" | "waived";
            returns: number;
            daysLate: number;
            dueOn: string;
            version?: number;
            firstFiledAt?: string;
            mendUntil?: string;
            /** @description The ordinal at which it came to stand so. */
            ordinal: number;
        };
        MatrixPeriod: {
            scheme: string;
            period: string;
            dueOn: string;
            dueAt: string;
            movedFrom?: string;
            provisional: boolean;
            rule: {
                key: string;
                appliesFrom: string;
                event: string;
            };
            totals: {
                [key: string]: number;
            };
            /** @description The posted figure behind each total; none under another reading. */
            behind?: {
                [key: string]: string;
            };
            onTime: {
                numerator: number;
                denominator: number;
                share?: string;
            };
            cells: components["schemas"]["MatrixCell"][];
        };
        Matter: {
            kind: string;
            id: string;
            name?: string;
            /** @description A paper is named by what it is and for when. */
            filing?: {
                kind: string;
                period: string;
            };
            /** @description A meeting is named by its number once it has one. */
            number?: string;
            status?: string;
            due?: string;
            /** @description Whoever can move it on, and since when it waits for them. */
            holders?: string[];
            since?: string;
        };
        MeetingFigure: {
            at: components["schemas"]["At"];
            held: number;
            planned: number;
            proposed: number;
            lastHeldOn?: string;
            daysSinceLast?: number;
            /** @description When the next one is expected at the latest. */
            nextBy?: string;
            list: components["schemas"]["ListedMeetingLine"][];
            next?: string;
        };
        MeetingHit: {
            subject: string;
            status: string;
            number?: string;
            topic?: string;
            date?: string;
        };
        MeetingLine: {
            conference: string;
            proposal?: {
                conference: string;
                unit: string;
                topic: string;
                reason: string;
                wantedOn?: string;
                /** @description When an answer is expected. */
                answerBy: string;
                rungs?: components["schemas"]["StepRung"][];
            };
            answer?: string;
            plan?: {
                /** @description `2020-1`: year and running number. */
                number: string;
                scope: {
                    /** @enum {string} */
                    is: "all";
                } | {
                    /** @enum {string} */
                    is: "partial";
                    units: string[];
                    reason: string;
                };
                place: string;
                chair: string;
                agenda: string[];
                date: string;
                /** @description Local time, `14:30`. */
                time: string;
                /** @description The member units convened, as the scope and the roster of the day gave them. */
                convened: string[];
            };
            invited: string[];
            sheet: components["schemas"]["Attendance"][];
            held?: {
                heldOn: string;
                chair: string;
                attending: string[];
                onLeave: string[];
                observers: string[];
                /** @description When the draft of the minutes is expected. */
                minutesBy: string;
                /** @description When the next meeting is expected at the latest (R16). */
                nextBy?: string;
                rungs?: components["schemas"]["StepRung"][];
            };
        };
        MemberUnitLine: {
            unit: string;
            founding: boolean;
            lead: boolean;
            divisions: string[];
        };
        Message: {
            message: string;
            deliveredAt: string;
            rungs: {
                rung: string;
                /** @enum {string} */
                name: "acknowledge" | "before" | "dueDay" | "escalated" | "overdue";
                event: string;
            }[];
        };
        MetadataActor: {
            at: string;
            effectiveOn: string;
            actor: components["schemas"]["Actor"];
            commandId: string;
            commandDigest: string;
            correlationId: string;
            causationId: string;
            citations: components["schemas"]["Citation"][];
            schema: number;
            /**
             * @description Digest chain of the stream: algorithm and digest of the stored event before (null for the first).
             * @enum {string}
             */
            alg: "sha-256";
            previous: string | null;
        };
        MilestoneLine: {
            milestone: string;
            title: string;
            due: string;
            reachedOn?: string;
        };
        MinutesLine: {
            conference: string;
            number: string;
            heldOn: string;
            chair: string;
            attending: string[];
            onLeave: string[];
            observers: string[];
            version: number;
            digest: string;
            body: string;
            items: components["schemas"]["AgreedItem"][];
            decisions: ({
                /** @enum {string} */
                is: "seatMember";
                seat: string;
                person: string;
            } | {
                /** @enum {string} */
                is: "admitUnit" | "designateLeadUnit" | "removeUnit";
                unit: string;
            } | {
                /** @enum {string} */
                is: "appointLiaison";
                liaison: string;
                person: string;
            } | {
                /** @enum {string} */
                is: "selectPilot" | "withdrawPilot";
                community: string;
            } | {
                /** @enum {string} */
                is: "replacePilot";
                community: string;
                by: string;
            })[];
            /** @description The version in force, once issued. */
            inForce?: number;
            issueNumber?: string;
            recipients?: string[];
            versions: components["schemas"]["VersionLine"][];
        };
        MonthEnd: {
            monthEnd: string;
            /** @enum {string} */
            day: "calendar" | "working";
        };
        Movement: {
            /** @enum {string} */
            is: "arrived" | "failed" | "moving" | "stopped";
            from: string;
            to: string;
            at: string;
            /** @description Deadlines and reminders that rang so far. */
            rung: number;
        };
        Name: {
            zh: string;
            en: string;
        };
        Named: {
            id: string;
            login: string;
            name: string;
        };
        NoticeLine: {
            matter: components["schemas"]["SubjectRef"];
            about: {
                /** @enum {string} */
                is: "implementationPlan" | "pilotList" | "quarterlyReport" | "stageSummary";
                period: string;
                obligor: {
                    /** @enum {string} */
                    kind: "unit";
                    unit: string;
                } | {
                    /** @enum {string} */
                    kind: "area";
                    area: string;
                } | {
                    /** @enum {string} */
                    kind: "county";
                    area: string;
                    county: string;
                };
                dueOn: string;
            } | {
                /** @enum {string} */
                is: "acknowledgement";
                dueOn?: string;
            } | {
                /** @enum {string} */
                is: "step";
                step: string;
                dueOn: string;
            };
            /** @description The matter was settled since. */
            settled: boolean;
            messages: components["schemas"]["Message"][];
        };
        ObjectionLine: {
            notice: string;
            community: string;
            filedAt: string;
            /** @description The legal day on which it came, and how. */
            receivedOn: string;
            /** @enum {string} */
            channel: "letter" | "online" | "telephone" | "visit";
            /** @description How many files were handed in with it. */
            files: number;
            answerDue: string;
            upheld: boolean;
            settledOn?: string;
        };
        ObligationLine: {
            /** @enum {string} */
            kind: "implementationPlan" | "pilotList" | "quarterlyReport" | "stageSummary";
            scheme: string;
            period: string;
            obligor: {
                /** @enum {string} */
                kind: "unit";
                unit: string;
            } | {
                /** @enum {string} */
                kind: "area";
                area: string;
            } | {
                /** @enum {string} */
                kind: "county";
                area: string;
                county: string;
            };
            opensAt: string;
            dueOn: string;
            dueAt: string;
            movedFrom?: string;
            provisional: boolean;
            figuresAsOf?: string;
            rule: {
                key: string;
                appliesFrom: string;
                event: string;
            };
            /** @enum {string} */
            timeliness: "late" | "missing" | "onTime" | "pending" | "returned" | "waived";
            overdue: boolean;
            returns: number;
            version?: number;
            firstFiledAt?: string;
            filedAt?: string;
            late?: boolean;
            daysLate?: number;
            /** @description Required parts that the current version lacks. */
            missing?: string[];
            reasons?: string[];
            /** @description Until when a returned paper has to be filed again. */
            mendUntil?: string;
            /** @description The current version as filed. */
            paper?: components["schemas"]["ImplementationPlan"] | components["schemas"]["PilotList"] | components["schemas"]["QuarterlyReport"] | components["schemas"]["StageSummary"];
        };
        OpeningLine: {
            /** @enum {string} */
            kind: "implementationPlan" | "pilotList" | "quarterlyReport" | "stageSummary";
            period: string;
            opensOn: string;
            dueOn: string;
            movedFrom?: string;
            /** @description Its deadline touches a year whose calendar is not published. */
            provisional: boolean;
            /** @enum {string} */
            rule: "acknowledgement.reminder" | "approval.takeBack" | "assessment.chain" | "assessment.passRule" | "assessment.standardVersion" | "assessment.stepTimes" | "attainment.counting" | "conference.countersign" | "conference.decisionByCirculation" | "conference.posts" | "conference.workTimes" | "deadline.implementationPlan" | "deadline.pilotList" | "deadline.quarterlyReport" | "deadline.stageSummary" | "evidence.limits" | "notices.ladder" | "notices.urging" | "pilots.quota" | "publicNotice.period" | "register.confirmation" | "register.splitMerge" | "register.urbanFlag" | "shares.display" | "targets.measurement";
        };
        OverdueMilestones: {
            due: string;
            milestones: number;
            behind: string;
        };
        OwnAct: {
            area?: string;
            county?: string;
            street?: string;
            community?: string;
            unit?: string;
            /** @description The account of whom it is, where a line is one person's. */
            person?: string;
            status: string;
            due?: string;
            sort?: string;
            data: components["schemas"]["ActLine"];
            subject: string;
            key: string;
            effectiveFrom: string;
            ordinal: number;
            matter: components["schemas"]["Matter"];
        };
        PageFoundCommunity: {
            items: components["schemas"]["FoundCommunity"][];
            next?: string;
            at: components["schemas"]["ReadAt"];
        };
        PartHealth: {
            ok: boolean;
        } & {
            [key: string]: unknown;
        };
        PilotFigure: {
            active: number;
            completed: number;
            nominated: number;
            evaluated: number;
            allowed?: {
                min: number;
                max: number;
            };
            byArea: {
                [key: string]: number;
            };
            /** @description Of pilots that were not withdrawn; what was reached before a withdrawal still counts. */
            milestones: {
                planned: number;
                reached: number;
                /** @description Due before the day of the figure and not reached by its end. */
                overdue: number;
                overdueSince: components["schemas"]["OverdueMilestones"][];
            };
            /** @description `policies` by number, funds in fen; `left` is granted, and neither used nor returned. */
            support: {
                policies: number;
                granted: number;
                used: number;
                returned: number;
                left: number;
            };
            /** @description The posted figure behind each number. */
            behind: {
                active: string;
                completed: string;
                nominated: string;
                evaluated: string;
                policies: string;
                milestonesPlanned: string;
                milestonesReached: string;
                fenGranted: string;
                fenUsed: string;
                fenReturned: string;
            };
            list: components["schemas"]["ListedPilotLine"][];
            figure: string;
            at: components["schemas"]["At"];
            rules: components["schemas"]["RuleUsed"][];
            /** @description Of figures that count attainment. */
            counting?: components["schemas"]["Counting"];
        };
        PilotLine: {
            scheme: string;
            community: string;
            list: string;
            /** @description Where it was chosen. */
            decidedIn?: {
                minutes: string;
            } | {
                circulation: string;
            };
            selectedOn?: string;
            reason?: string;
            milestones: components["schemas"]["MilestoneLine"][];
            grants: components["schemas"]["GrantLine"][];
            evaluation?: {
                result: string;
                on: string;
            };
        };
        PilotList: {
            /** @enum {string} */
            kind: "pilotList";
            pilots: components["schemas"]["PilotRow"][];
        };
        PilotRow: {
            community: string;
            households?: number;
            compounds?: number;
            /** @description What the community builds on, and what it plans. */
            base?: string;
            plan?: string;
        };
        PlaceLine: {
            place: string;
            unit: string;
            division?: string;
            person?: string;
            post?: string;
            rank?: string;
            /** @description Whom the unit has proposed in the person's stead. */
            incoming?: string;
        };
        PracticeChoice: {
            community?: string;
            waiting: boolean;
            /** @enum {string} */
            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
            scope: components["schemas"]["Scope"];
            login: string;
        };
        PracticeClockFace: {
            now: string;
            date: string;
            next: components["schemas"]["Ahead"][];
            nextDeadline?: components["schemas"]["Ahead"];
            movement?: components["schemas"]["Movement"];
        };
        Principal: {
            account: string;
            grants: components["schemas"]["Grant"][];
        };
        Projections: {
            /** @description How many events the log holds, as far as they were counted. */
            events: number;
            generations: components["schemas"]["KeptGeneration"][];
            processes?: components["schemas"]["Follower"];
        };
        PublicNoticeLine: {
            title: string;
            rows: {
                community: string;
                fields: {
                    result?: string;
                    county?: string;
                    street?: string;
                    name?: string;
                    code?: string;
                    remark?: string;
                };
                suspended: boolean;
            }[];
            startsOn?: string;
            endsOn?: string;
            endsAt?: string;
            /** @description Objections filed and still open: counts only. */
            objections: number;
            open: number;
        };
        PublishedCalendar: {
            version: number;
            recordedAt: string;
            ordinal: number;
            account: string;
            /** @enum {string} */
            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
            year: number;
            /** @description Days off that are not ordinary weekends by themselves, or that the notice names. */
            holidays: string[];
            /** @description Weekend days that are worked (调休上班日). */
            makeUpDays: string[];
            /** @description The notice by number, or the data set it was read from. */
            source: string;
        };
        QuarterlyReport: {
            /** @enum {string} */
            kind: "quarterlyReport";
            /** @description What was done, per standing duty or work item. */
            work: {
                item: string;
                done: string;
            }[];
            figures?: {
                name: string;
                value: number;
            }[];
            problems?: string;
            nextSteps?: string;
            attachments?: string[];
        };
        ReadAt: {
            /** @description Legal date. */
            asOf: string;
            ordinal: number;
            /** @description While changed read models are rebuilt: the ordinal that the new ones have reached; what is shown stands still. */
            rebuilding?: number;
        };
        RosterFigure: {
            at: components["schemas"]["At"];
            seats: number;
            occupied: number;
            pending: number;
            vacant: number;
            liaisons: {
                [key: string]: number;
            };
            list: components["schemas"]["ListedPlaceLine"][];
            next?: string;
        };
        RowIssue: {
            row: number;
            column: string;
            /** @enum {string} */
            code: "AddresseeUnknown" | "AlreadyAccepted" | "AlreadyDecided" | "AlreadyEnrolled" | "AnswerInvalid" | "AnswerMissing" | "AttendanceMissing" | "BaseItemMissing" | "BasisMissing" | "ChairApprovalMissing" | "ChairNotAuthorised" | "ClassProposesOtherwise" | "ClockSkew" | "CodeInUse" | "CodeMalformed" | "CodeRetired" | "CommunityNotActive" | "CompoundCountMismatch" | "CountersignIncomplete" | "CountersignObjected" | "CriterionNotMet" | "CursorInvalid" | "DenominatorNotFrozen" | "DiffersFromRegister" | "DigestMismatch" | "DocumentNumberInUse" | "DuplicateRow" | "EffectiveInFuture" | "EffectiveInPast" | "EffectiveOutOfOrder" | "EvidenceMissing" | "EvidenceOverLimit" | "FigureUnexplained" | "FileEmpty" | "FileInvalid" | "FileTooLarge" | "FileTypeNotKept" | "IdempotencyKeyReused" | "ImportHasErrors" | "LastSigner" | "LockedOut" | "MatterUnknown" | "MeasureInvalid" | "MeetingNumberInUse" | "NotAllowed" | "NotApplicableNotAllowed" | "NotAttendingUnit" | "NotCommunityLevel" | "NotConferenceDecision" | "NotEnrolled" | "NotLeadUnit" | "NotObligor" | "NotOnAcceptedList" | "NotReady" | "NotUrban" | "NotYetKnown" | "NothingTakenOver" | "NoticeContainsPersonalData" | "NoticeNotElapsed" | "NoticeTooShort" | "ObjectionOpen" | "ObjectorUnidentified" | "ObligationNotOpen" | "OnlyConvenor" | "OpenAgreedItems" | "OpenAssessment" | "OutsideArea" | "OutsideNoticePeriod" | "PilotListEmpty" | "PilotQuotaExceeded" | "PlanIncomplete" | "PostNotQualified" | "ProposerCannotConfirm" | "ReasonMissing" | "ReturnReasonMissing" | "ReviewerConflict" | "RoleConflict" | "RosterCountMismatch" | "RowInvalid" | "RuleMissing" | "SeatOccupied" | "StaleVersion" | "StandardVersionMismatch" | "StreetUnknown" | "SupportExceeded" | "UnitNotMember" | "UploadLimit" | "UrbanFlagUnsourced" | "UrgedAlready" | "WeakerThanBase" | "WorkItemUnknown" | "WrongState" | "WrongStep";
            value: string;
            details?: {
                [key: string]: unknown;
            };
        };
        RuleBasis: {
            document: string;
            /** @description Line or clause, `L71`. */
            clause: string;
            /** @description Which reading of an open wording this is, `AMB-1 (a)`; absent where the text leaves none. */
            reading?: string;
        };
        RuleUsed: {
            /** @enum {string} */
            key: "acknowledgement.reminder" | "approval.takeBack" | "assessment.chain" | "assessment.passRule" | "assessment.standardVersion" | "assessment.stepTimes" | "attainment.counting" | "conference.countersign" | "conference.decisionByCirculation" | "conference.posts" | "conference.workTimes" | "deadline.implementationPlan" | "deadline.pilotList" | "deadline.quarterlyReport" | "deadline.stageSummary" | "evidence.limits" | "notices.ladder" | "notices.urging" | "pilots.quota" | "publicNotice.period" | "register.confirmation" | "register.splitMerge" | "register.urbanFlag" | "shares.display" | "targets.measurement";
            appliesFrom: string;
            event: string;
            basis: {
                [key: string]: unknown;
            };
        };
        SavedView: {
            name: string;
            address: string;
        };
        Scope: {
            /** @description Member unit, or the bureau of an area (`GY.housing`). */
            unit?: string;
            area?: string;
            county?: string;
            street?: string;
            community?: string;
        };
        Share: {
            share?: string;
            numerator: number;
            denominator: number;
        };
        SharePoint: {
            asOf: string;
            ordinal: number;
            urban: number;
            enrolled: number;
            attained: number;
        };
        Span: {
            days: number;
            /** @enum {string} */
            dayKind: "calendar" | "working";
        };
        StageSummary: {
            /** @enum {string} */
            kind: "stageSummary";
            text: string;
            figures: components["schemas"]["StatedFigure"][];
            problems?: string;
            nextSteps?: string;
            attachments?: string[];
        };
        StandingDeputy: {
            id: string;
            deputy: components["schemas"]["Named"];
            principal: components["schemas"]["Named"];
            from: string;
            to: string;
        };
        StatedFigure: {
            figure: string;
            value: number;
            /** @description The moment of the log that the figure speaks of. */
            ordinal: number;
            /** @description What the account gives at that ordinal; set by the platform, never by the filer. */
            booked?: number;
            explanation?: string;
        };
        StepRung: {
            /** @enum {string} */
            name: "before" | "dueDay" | "escalated" | "overdue";
            /** @description When it is issued. */
            dueAt: string;
            /** @description When it is delivered, if it is issued in time. */
            deliverAt: string;
        };
        StoredFile: {
            file: string;
            mediaType: string;
            bytes: number;
        };
        SubjectRef: {
            kind: string;
            id: string;
        };
        TargetLine: {
            scheme: string;
            name: string;
            share: components["schemas"]["Threshold"];
            measuredOn?: string;
            measuredAt?: string;
            basis?: {
                [key: string]: unknown;
            };
            frozen?: components["schemas"]["FrozenFigure"];
        };
        TargetReached: {
            name: string;
            share: components["schemas"]["Threshold"];
            measuredOn?: string;
            reached: boolean;
            gap: number;
            needed: number;
            frozen?: components["schemas"]["Frozen"];
        };
        Threshold: {
            atLeast: number;
            of: number;
        };
        TimelineLine: {
            ordinal: number;
            id: string;
            stream: string;
            revision: number;
            /** @description The word of requirements A.7. */
            what: string;
            account: string;
            role: string;
            onBehalfOf?: string;
            /** @description The legal date, as corrected. */
            happenedOn: string;
            enteredAt: string;
            why?: string | {
                [key: string]: string;
            };
            /** @description Digest of the file that the fact is about. */
            evidence?: string;
            data: {
                [key: string]: unknown;
            };
        };
        UnmatchedCode: {
            community: string;
            code: string;
            area?: string;
            /** @description Since when, and by which event, the community stands in the register as it does. */
            since: string;
            ordinal: number;
        };
        VersionLine: {
            version: number;
            digest: string;
            circulatedOn?: string;
            remindOn?: string;
            agreed: string[];
            objected: string[];
            silent: string[];
            objections: {
                unit: string;
                reason: string;
            }[];
            approved: boolean;
            issuedOn?: string;
            /** @description A later version was drafted on this day: nobody countersigns this one any more. */
            supersededOn?: string;
        };
        Problem: {
            /** @example urn:greenledger:problem:StaleVersion */
            type: string;
            title: string;
            status: number;
            /** @description Stable name of what went wrong. */
            code: string;
            detail: string;
            instance: string;
            correlationId: string;
            details: {
                [key: string]: unknown;
            };
            /**
             * @description unknown: repeat with the same Idempotency-Key to learn.
             * @enum {unknown}
             */
            recorded: false | "unknown";
        };
    };
    responses: {
        /** @description A problem; nothing was recorded unless it says so. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `ActingRoleAmbiguous`, `CursorInvalid`, `IdempotencyKeyMissing`, `InvalidField`, `InvalidHeader`, `InvalidText`, `MalformedJson`, `MalformedRequest`, `TooDeep`, `UnknownField`. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `NotSignedIn`, `SecondFactorRequired`, `SessionExpired`, `SignInFailed`. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `ChairNotAuthorised`, `CsrfTokenMissing`, `LockedOut`, `NotAllowed`, `NotAttendingUnit`, `NotObligor`, `OnlyConvenor`, `OutsideArea`, `PasswordChangeRequired`, `ProposerCannotConfirm`, `ReviewerConflict`, `UnitNotMember`. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `AccountUnknown`, `GrantUnknown`, `MatterUnknown`, `NotFound`. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `AlreadyAccepted`, `AlreadyDecided`, `AlreadyEnrolled`, `ChairApprovalMissing`, `CodeInUse`, `CommunityNotActive`, `Contended`, `CountersignIncomplete`, `CountersignObjected`, `DenominatorNotFrozen`, `DocumentNumberInUse`, `LastSigner`, `LinkUsed`, `LoginInUse`, `MeetingNumberInUse`, `NotConferenceDecision`, `NotEnrolled`, `NotLeadUnit`, `NotOnAcceptedList`, `NotUrban`, `NothingTakenOver`, `NoticeNotElapsed`, `ObjectionOpen`, `ObligationNotOpen`, `OpenAgreedItems`, `OpenAssessment`, `OutsideNoticePeriod`, `PilotQuotaExceeded`, `PostNotQualified`, `RoleConflict`, `RuleMissing`, `SeatOccupied`, `StandardVersionMismatch`, `SupportExceeded`, `UrgedAlready`, `WrongState`, `WrongStep`. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `StaleVersion`. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `BodyTooLarge`, `FileTooLarge`. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `FileTypeNotKept`, `UnsupportedMediaType`. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `AddresseeUnknown`, `AnswerInvalid`, `AnswerMissing`, `AttendanceMissing`, `BaseItemMissing`, `BasisMissing`, `CodeMalformed`, `CompoundCountMismatch`, `CriterionNotMet`, `DigestMismatch`, `DuplicateRow`, `EffectiveInFuture`, `EffectiveInPast`, `EffectiveOutOfOrder`, `EventTooLarge`, `EvidenceMissing`, `EvidenceOverLimit`, `FigureUnexplained`, `FileEmpty`, `IdempotencyKeyReused`, `ImportHasErrors`, `MeasureInvalid`, `NotApplicableNotAllowed`, `NotCommunityLevel`, `NoticeContainsPersonalData`, `NoticeTooShort`, `ObjectorUnidentified`, `PasswordTooWeak`, `PilotListEmpty`, `PlanIncomplete`, `ReasonMissing`, `ReturnReasonMissing`, `RosterCountMismatch`, `ScopeMissing`, `StreetUnknown`, `UrbanFlagUnsourced`, `WeakerThanBase`, `WorkItemUnknown`. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `TooManyRequests`, `UploadLimit`. */
        Problem429: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `Internal`. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem with one of the codes `ClockSkew`, `NotReady`, `NotYetKnown`, `Stopping`, `Unavailable`. */
        Problem503: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        live: true;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        login: string;
                        csrf: string;
                        mustChangePassword: boolean;
                        grants: components["schemas"]["Grant"][];
                        principals: components["schemas"]["Principal"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        token: string;
                    } | {
                        account: string;
                        csrf: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionStartSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionConfirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    sessionRedeem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemDto"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        /** @enum {string} */
                        role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    practiceAccounts: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                /** @description Whose accounts are listed */
                role?: "CommunityClerk" | "CommunityHead" | "StreetOfficer" | "CountyReviewer" | "CountyDepartmentReviewer" | "PrefectureOfficer" | "PrefectureReviewer" | "PrefectureDepartment" | "ProvincialOfficer" | "OfficeDirector" | "Convenor" | "DeputyConvenor" | "Member" | "Liaison" | "ConferenceInvitee" | "SpotChecker" | "SystemAdministrator" | "SecurityAdministrator" | "AuditAdministrator" | "PublicReader" | "System";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        roles: {
                            /** @enum {string} */
                            role: "AuditAdministrator" | "CommunityClerk" | "CommunityHead" | "ConferenceInvitee" | "Convenor" | "CountyDepartmentReviewer" | "CountyReviewer" | "DeputyConvenor" | "Liaison" | "Member" | "OfficeDirector" | "PrefectureDepartment" | "PrefectureOfficer" | "PrefectureReviewer" | "ProvincialOfficer" | "PublicReader" | "SecurityAdministrator" | "SpotChecker" | "StreetOfficer" | "System" | "SystemAdministrator";
                            accounts: number;
                        }[];
                        accounts: components["schemas"]["PracticeChoice"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    practiceClockClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeClockFace"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    practiceClockAdvance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceClockDto"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeClockFace"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    practiceClockStop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeClockFace"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    jobsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            active: number;
                            waiting: number;
                            delayed: number;
                            failed: number;
                        };
                        failed: components["schemas"]["FailedJob"][];
                        /** @enum {string} */
                        backend: "postgresql" | "redis";
                        reachable: boolean;
                        late: components["schemas"]["LateAlarm"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    jobsRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    projectionsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projections"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsList: {
        parameters: {
            query?: {
                /** @description Login after which the page starts */
                after?: string;
                /** @description Part of the login or of the name */
                words?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        rows: components["schemas"]["Account"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        login: string;
                        password: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsUnlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsAddressLocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["LockedAddress"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsUnlockAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsHeld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["HeldGrant"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantDto"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsDeputies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["StandingDeputy"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsNameDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeputyDto"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accountsEndDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    accessLogRead: {
        parameters: {
            query?: {
                /** @description Which entries come first */
                order?: "oldest" | "newest";
                /** @description Number with which the page before ended */
                after?: number;
                /** @description Kind of entry */
                type?: string;
                /** @description Login of whoever acted or was acted on, or an address */
                who?: string;
                /** @description Legal date (Asia/Shanghai) */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: number;
                        rows: components["schemas"]["LoggedAccess"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accessLogVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        intact: true;
                        entries: number;
                    } | {
                        /** @enum {boolean} */
                        intact: false;
                        number: number;
                        /** @enum {string} */
                        reason: "altered" | "missing";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedDocumentLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPolicyDocumentDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPolicyDocumentDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkPolicyBasisDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDocumentDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeDocumentDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["DocumentLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    policyDocumentsAcknowledgements: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedAcknowledgementLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitObligationDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsGiveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnObligationDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsRevise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseImplementationPlanDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsWaive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveObligationDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                kind?: "implementationPlan" | "pilotList" | "quarterlyReport" | "stageSummary";
                status?: "open" | "submitted" | "returned" | "accepted" | "waived";
                area?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedObligationLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsOpenings: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedOpeningLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        timeline: components["schemas"]["TimelineLine"][];
                        deadline?: components["schemas"]["DeadlineReason"];
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["ObligationLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationsFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationFiguresQuarterly: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                /** @description Another reading of AMB-1, computed now and never posted */
                reading?: "rolled" | "noRoll" | "endOfQuarter" | "workingDays";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationFiguresSummaries: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledgements: {
                            addressed: {
                                [key: string]: number;
                            };
                            acknowledged: {
                                [key: string]: number;
                            };
                        };
                        figure: string;
                        /** @enum {string} */
                        kind: "implementationPlan" | "pilotList" | "quarterlyReport" | "stageSummary";
                        at: components["schemas"]["At"];
                        /** @description `posted`: counted as stamped when each obligation was opened; else computed now from the filing times. */
                        reading: {
                            key: string;
                            label: string;
                            posted: boolean;
                        };
                        periods: components["schemas"]["MatrixPeriod"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationFiguresPlans: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    obligationFiguresPilotLists: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    noticesList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedNoticeLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    issuedNoticesList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                state?: "issued" | "retried" | "delivered" | "missed" | "dropped";
                /** @description The legal date on which it was issued */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedIssuedNotice"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    issuedNoticesDays: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                /** @description How many days up to the moment */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        from: string;
                        days: {
                            day: string;
                            counts: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsDelegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsEnrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEffectiveDateDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsNominate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominateLocalPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsStartPilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsCompletePilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteLocalPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsWithdrawPilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCriterionSelfCheckDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsAttach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachEvidenceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsWithdrawEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEvidenceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitSelfCheckDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsRecommend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCriterionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsOverrule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverruleCriterionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsPassCounty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassReviewDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsPassPrefecture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassReviewDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsGiveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnAssessmentDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsTakeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsUrge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAttainmentDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsVoidCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsStartRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsPassRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsFailRecheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailRecheckDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsLapse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsBoard: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                area?: string;
                county?: string;
                street?: string;
                /** @description A state of the creation */
                status?: "notParticipating" | "enrolled" | "selfChecked" | "streetRecommended" | "countyReviewed" | "prefectureReviewed" | "returned" | "publicised" | "attained" | "recheckDue" | "underRectification" | "withdrawn" | "lapsed" | "abolished";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedBoardLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsStanding: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                area?: string;
                county?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        by: string;
                        places: {
                            place: string;
                            communities: number;
                            urban: number;
                            byStatus: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        criteria: components["schemas"]["CriterionLine"][];
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["BoardLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsTimeline: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        lines: components["schemas"]["TimelineLine"][];
                        returns: number;
                        objections: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    creationsEvidence: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    evidenceUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    schemesPlaces: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        areas: {
                            area: string;
                            name: components["schemas"]["Name"];
                            bureaus: {
                                unit: string;
                                name: components["schemas"]["Name"];
                            }[];
                            counties: {
                                county: string;
                                name: components["schemas"]["Name"];
                            }[];
                            streets: {
                                street: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    schemesSetRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRuleDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    schemesPublishCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCalendarDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    schemesRegisterArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterReportingAreaDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    schemeConfigurationRules: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        rules: {
                            /** @enum {string} */
                            key: "acknowledgement.reminder" | "approval.takeBack" | "assessment.chain" | "assessment.passRule" | "assessment.standardVersion" | "assessment.stepTimes" | "attainment.counting" | "conference.countersign" | "conference.decisionByCirculation" | "conference.posts" | "conference.workTimes" | "deadline.implementationPlan" | "deadline.pilotList" | "deadline.quarterlyReport" | "deadline.stageSummary" | "evidence.limits" | "notices.ladder" | "notices.urging" | "pilots.quota" | "publicNotice.period" | "register.confirmation" | "register.splitMerge" | "register.urbanFlag" | "shares.display" | "targets.measurement";
                            versions: components["schemas"]["DatedRule"][];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    schemeConfigurationCalendars: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        years: {
                            year: number;
                            versions: components["schemas"]["PublishedCalendar"][];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterStandardVersionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsActivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateStandardVersionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsRetire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireStandardVersionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRegionalStandardDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileRegionalStandardDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRegionalStandardDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsRepeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepealRegionalStandardDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    standardsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        inForce?: number;
                        versions: ({
                            version: number;
                            title: components["schemas"]["Name"];
                            basis: string;
                            groups: {
                                id: string;
                                text: components["schemas"]["Name"];
                            }[];
                            criteria: components["schemas"]["Criterion"][];
                            /** @enum {string} */
                            is: "registered";
                        } | {
                            version: number;
                            title: components["schemas"]["Name"];
                            basis: string;
                            groups: {
                                id: string;
                                text: components["schemas"]["Name"];
                            }[];
                            criteria: components["schemas"]["Criterion"][];
                            /** @enum {string} */
                            is: "active";
                            appliesFrom: string;
                        } | {
                            version: number;
                            title: components["schemas"]["Name"];
                            basis: string;
                            groups: {
                                id: string;
                                text: components["schemas"]["Name"];
                            }[];
                            criteria: components["schemas"]["Criterion"][];
                            /** @enum {string} */
                            is: "retired";
                            appliesFrom: string;
                            retiredFrom: string;
                        })[];
                        regional: {
                            area: string;
                            inForce?: number;
                            needsAlignment?: boolean;
                            versions: ({
                                version: number;
                                title: components["schemas"]["Name"];
                                basis: string;
                                groups: {
                                    id: string;
                                    text: components["schemas"]["Name"];
                                }[];
                                criteria: components["schemas"]["Criterion"][];
                                /** @enum {string} */
                                is: "drafted";
                            } | {
                                version: number;
                                title: components["schemas"]["Name"];
                                basis: string;
                                groups: {
                                    id: string;
                                    text: components["schemas"]["Name"];
                                }[];
                                criteria: components["schemas"]["Criterion"][];
                                /** @enum {string} */
                                is: "filed";
                                filing: string;
                            } | {
                                version: number;
                                title: components["schemas"]["Name"];
                                basis: string;
                                groups: {
                                    id: string;
                                    text: components["schemas"]["Name"];
                                }[];
                                criteria: components["schemas"]["Criterion"][];
                                /** @enum {string} */
                                is: "published";
                                appliesFrom: string;
                                /** @description The base version that it was measured against. */
                                base: number;
                                repealedFrom?: string;
                            })[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                area?: string;
                /** @description `prepared`: for the bureau that prepared it */
                status?: "prepared" | "posted" | "elapsed" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPublicNoticeLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesPrepare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreparePublicNoticeDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostPublicNoticeDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesObjections: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            objection: string;
                            area?: string;
                            county?: string;
                            street?: string;
                            community?: string;
                            unit?: string;
                            /** @description The account of whom it is, where a line is one person's. */
                            person?: string;
                            status: string;
                            due?: string;
                            sort?: string;
                            data: components["schemas"]["ObjectionLine"];
                            subject: string;
                            effectiveFrom: string;
                            ordinal: number;
                        }[];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileObjectionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesReject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesInvestigate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivateTextDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveObjectionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivateTextDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["PublicNoticeLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesObjection: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        objection: string;
                        texts: {
                            [key: string]: {
                                body: string;
                                intact: boolean;
                            } | {
                                forgotten: boolean;
                            };
                        };
                        files: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publicNoticesFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                objection: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assessmentFiguresCriteria: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
                /** @description Default: the whole province */
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assessmentFiguresCoverage: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
                /** @description Default: the whole province */
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                area?: string;
                county?: string;
                street?: string;
                status?: "active" | "abolished";
                /** @description Any code that a community has or had */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFoundCommunity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesMergeIntoNew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeCommunitiesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeCommunitiesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesRename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesRecode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecodeCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesSplit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesAbolish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbolishCommunityDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferCommunityAreaDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesAddCompound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCompoundDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesReviseCompound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseCompoundDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRegisterDateDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesNames: {
        parameters: {
            query: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                street: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                        items: {
                            id: string;
                            name: string;
                            code: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communitiesOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        timeline: components["schemas"]["TimelineLine"][];
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["CommunityLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerImportsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedImportLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerImportsAccept: {
        parameters: {
            query: {
                /** @description The area whose register the file is */
                area: string;
                /** @description Legal date of the act (Asia/Shanghai); default today */
                effectiveOn?: string;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": {
                    /** Format: binary */
                    file?: string;
                };
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedRegister"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerImportsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["ImportLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communityRegistersConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmCommunityRegisterDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communityRegistersList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedConfirmationLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    targetsSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTargetDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    targetsSetArea: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAreaTargetDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    targetsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedTargetLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresParticipation: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["At"];
                        figure: string;
                        numerator: number;
                        denominator: number;
                        share?: string;
                        rules: components["schemas"]["RuleUsed"][];
                        /** @description Of figures that count attainment. */
                        counting?: components["schemas"]["Counting"];
                        next?: string;
                        areas: components["schemas"]["AreaShare"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresAttainment: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["At"];
                        figure: string;
                        numerator: number;
                        denominator: number;
                        share?: string;
                        rules: components["schemas"]["RuleUsed"][];
                        /** @description Of figures that count attainment. */
                        counting?: components["schemas"]["Counting"];
                        targets: components["schemas"]["TargetReached"][];
                        next?: string;
                        areas: components["schemas"]["AreaShare"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresGap: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["At"];
                        figure: string;
                        numerator: number;
                        denominator: number;
                        share?: string;
                        rules: components["schemas"]["RuleUsed"][];
                        /** @description Of figures that count attainment. */
                        counting?: components["schemas"]["Counting"];
                        targets: components["schemas"]["TargetReached"][];
                        next?: string;
                        areas: components["schemas"]["AreaShare"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresAreas: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["At"];
                        figure: string;
                        total: components["schemas"]["Share"];
                        rules: components["schemas"]["RuleUsed"][];
                        /** @description Of figures that count attainment. */
                        counting?: components["schemas"]["Counting"];
                        targets: components["schemas"]["TargetReached"][];
                        sums: {
                            name: string;
                            ofProvince: number;
                            ofAreas: number;
                            difference: number;
                        }[];
                        next?: string;
                        areas: {
                            area: string;
                            urban: number;
                            F1: {
                                numerator: number;
                                share?: string;
                            };
                            F2: {
                                share?: string;
                                numerator: number;
                            };
                            targets: {
                                name: string;
                                share: components["schemas"]["Threshold"];
                                reached: boolean;
                                gap: number;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresShares: {
        parameters: {
            query: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
                /** @description Default: the whole province */
                area?: string;
                /** @description Legal dates, each as it is known now or at `@ordinal` */
                points: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        points: components["schemas"]["SharePoint"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresQuality: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        totals: {
                            unmatchedCodes: number;
                            communities: number;
                            retiredCodes: number;
                            withoutCompounds: number;
                            imports: number;
                            importsWithErrors: number;
                            retiredCodesImported: number;
                            registersConfirmed: number;
                            rulesWithoutBasis: number;
                        };
                        areas: {
                            area: string;
                            confirmed: string;
                            retiredCodes: number;
                            withoutCompounds: number;
                            unmatchedCodes: number;
                        }[];
                        unmatched: components["schemas"]["UnmatchedCode"][];
                        withErrors: string[];
                        /** @description The figure that opens each number to its events. */
                        behind: {
                            unmatchedCodes: string;
                            /** @enum {string} */
                            retiredCodes: "F21.retiredCodes";
                            /** @enum {string} */
                            withoutCompounds: "F21.withoutCompounds";
                            /** @enum {string} */
                            imports: "F21.imports";
                            /** @enum {string} */
                            importsWithErrors: "F21.importsWithErrors";
                            /** @enum {string} */
                            retiredCodesImported: "F21.retiredCodesImported";
                            registersConfirmed: string;
                            /** @enum {string} */
                            communities: "F21.communities";
                            /** @enum {string} */
                            rulesWithoutBasis: "F21.rulesWithoutBasis";
                        };
                        figure: string;
                        at: components["schemas"]["At"];
                        rules: components["schemas"]["RuleUsed"][];
                        /** @description Of figures that count attainment. */
                        counting?: components["schemas"]["Counting"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresPostings: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
                area?: string;
                /** @description One subject of the list behind the figure */
                subject?: string;
                /** @description Of a share */
                side?: "numerator" | "denominator";
            };
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        communities: {
                            [key: string]: string;
                        };
                        items: components["schemas"]["CitedPosting"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                        figure: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresChanges: {
        parameters: {
            query: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
                area?: string;
                /** @description One subject of the list behind the figure */
                subject?: string;
                /** @description Of a share */
                side?: "numerator" | "denominator";
                /** @description Legal date of the earlier moment */
                from: string;
                /** @description Up to where the earlier moment is known, as `knownAt`; default as far as the later one */
                fromKnownAt?: string;
            };
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        communities: {
                            [key: string]: string;
                        };
                        before: number;
                        after: number;
                        /** @description Of all pages. */
                        count: number;
                        items: components["schemas"]["CitedPosting"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                        from: components["schemas"]["ReadAt"];
                        figure: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresSubjects: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
                area?: string;
                /** @description One subject of the list behind the figure */
                subject?: string;
                /** @description Of a share */
                side?: "numerator" | "denominator";
            };
            header?: never;
            path: {
                figure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area: string;
                            subject: string;
                            amount: number;
                        }[];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                        figure: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inboxInbox: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                /** @description Which of the standing lists */
                list?: "toDo" | "done" | "started" | "copied";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        /** @enum {string} */
                        list: "toDo";
                        items: components["schemas"]["DatedTask"][];
                        next?: string;
                    } | {
                        at: components["schemas"]["ReadAt"];
                        /** @enum {string} */
                        list: "done" | "started";
                        items: components["schemas"]["OwnAct"][];
                        next?: string;
                    } | components["schemas"]["CopiedPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inboxViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: components["schemas"]["SavedView"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inboxKeepViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewsDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    inboxFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    searchSearch: {
        parameters: {
            query: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                /** @description Part of a name, a title, a number or a code */
                words: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["ReadAt"];
                        communities: components["schemas"]["CommunityHit"][];
                        meetings: components["schemas"]["MeetingHit"][];
                        documents: components["schemas"]["DocumentHit"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eventsSearch: {
        parameters: {
            query?: {
                /** @description Kind of stream */
                kind?: "agreedItem" | "codeReservation" | "community" | "communityList" | "communityRegister" | "creation" | "experience" | "jointConference" | "meeting" | "minutes" | "obligation" | "obligationSchedule" | "pilotSelection" | "policyDocument" | "publicNotice" | "registerImport" | "reminder" | "scheme" | "standard" | "target";
                /** @description The stream without its kind: what the events are about */
                subject?: string;
                type?: string;
                /** @description Account that acted, or for which somebody acted */
                account?: string;
                /** @description First day on which it was recorded (Asia/Shanghai) */
                from?: string;
                /** @description Last day on which it was recorded */
                to?: string;
                /** @description Ordinal in front of which the page begins */
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The lowest ordinal that was looked at. */
                        lookedDownTo: number;
                        next?: number;
                        rows: components["schemas"]["EventLine"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eventsEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ordinal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ordinal: number;
                        stream: string;
                        eventRevision: number;
                        id: string;
                        type: string;
                        data: {
                            [key: string]: unknown;
                        };
                        metadata: components["schemas"]["MetadataActor"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceEstablish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishJointConferenceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceDissolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DissolveJointConferenceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceImportRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportFoundingRosterDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceProposeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMemberUnitDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceAdmitUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberUnitDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceRemoveUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveMemberUnitDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceDesignateLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignateLeadUnitDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceAppointConvenor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceRelieveConvenor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelieveConvenorDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceAppointDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceAppointDirector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceAssignStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOfficeStaffDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceDelegateChair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateChairDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceRevokeDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeChairDelegationDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceSeatMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatMemberDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceVacateSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VacateMemberSeatDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceProposeChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMemberChangeDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceConfirmChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmMemberChangeDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceRejectChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectMemberChangeDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceAppointLiaison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointLiaisonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceReplaceLiaison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceLiaisonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceRecordCirculation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecisionByCirculationDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceCorrectDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEffectiveDateDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceRoster: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedRosterLine"][];
                        next?: string;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceTimeline: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    conferenceFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rosterFigureFigure: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsPropose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMeetingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedMeetingLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleMeetingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptMeetingProposalDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingReasonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsScheduleProposed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleMeetingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsReschedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleMeetingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingReasonDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteParticipantDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsRecordAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendanceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldMeetingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["MeetingLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingsFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meetingFigureFigure: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedMinutesLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftMinutesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesAddItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAgreedItemDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesRevise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseMinutesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesCirculate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesCountersign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountersignMinutesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesObject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectToMinutesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCountersignDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueMinutesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectIssuedMinutesDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: string;
                        timeline: components["schemas"]["TimelineLine"][];
                        area?: string;
                        county?: string;
                        street?: string;
                        community?: string;
                        unit?: string;
                        /** @description The account of whom it is, where a line is one person's. */
                        person?: string;
                        status: string;
                        due?: string;
                        sort?: string;
                        data: components["schemas"]["MinutesLine"];
                        subject: string;
                        key: string;
                        effectiveFrom: string;
                        ordinal: number;
                        revision?: number;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    minutesFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    agreedItemsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area?: string;
                            county?: string;
                            street?: string;
                            community?: string;
                            unit?: string;
                            /** @description The account of whom it is, where a line is one person's. */
                            person?: string;
                            status: string;
                            due?: string;
                            sort?: string;
                            data: {
                                /** @description Running number within the minutes; names the item through all versions. */
                                no: number;
                                text: string;
                                /** @description Member units or reporting areas; at least one. */
                                leads: string[];
                                participants: string[];
                                deliverable: string;
                                dueOn: string;
                                evidence: string;
                                /** @description Cannot start before the province has answered (R23). */
                                needsProvincialApproval: boolean;
                                conference: string;
                                minutes: string;
                                meeting: string;
                                version: number;
                            };
                            subject: string;
                            key: string;
                            effectiveFrom: string;
                            ordinal: number;
                        }[];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    countersignFigureFigure: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountersignFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionNominate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominateProvincialPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionSelect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectProvincialPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteProvincialPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionRequestWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPilotWithdrawalDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawProvincialPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionReplace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceProvincialPilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionPlanMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPilotMilestoneDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionReachMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachPilotMilestoneDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionGrantSupport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantPilotSupportDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionReturnSupport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnPilotSupportDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionEvaluate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluatePilotDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionCorrectDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEffectiveDateDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotSelectionList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPilotLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pilotFigureFigure: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communityListsPublish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCommunityListDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communityListsList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedCommunityListLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    communityListsOne: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedListedCommunityLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                        list: components["schemas"]["ListedCommunityListLine"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    experiencesList: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedExperienceLine"][];
                        next?: string;
                        at: components["schemas"]["ReadAt"];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    experiencesPublish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishExperienceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            201: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    experiencesAdopt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptExperienceDto"];
            };
        };
        responses: {
            /** @description What was recorded */
            200: {
                headers: {
                    /** @description The revision, to be given back as If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    experiencesFile: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    experienceFigureFigure: {
        parameters: {
            query?: {
                /** @description Legal date (Asia/Shanghai); default today */
                asOf?: string;
                /** @description Instant or ordinal up to which the log is taken as known; default the head */
                knownAt?: string;
                /** @description Position of a command: the answer has seen it (also the header At-Least-Position) */
                after?: string;
                /** @description Where the page before ended */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperienceFigure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
