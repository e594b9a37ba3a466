import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The sign-in service leads the window that a page opened beside itself to here: what it says is handed to that page.
// Whoever comes here otherwise brings nothing to hand over, and reads that they may close the window.
await broadcastResponseToMainFrame().catch(() => undefined);
