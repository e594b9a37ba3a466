/** The invented council whose Microsoft 365 is played here, and its app registration. */
export const tenant = {
  id: '6d1f0c52-7f0e-4c7b-9a55-2b8c3f6a9e10',
  name: 'Harrowmere Council',
  domain: 'harrowmere.example',
} as const;

/** The app registration `Followthrough`: bot, audience of the tab's token and caller of Graph in one. */
export const appRegistration = {
  clientId: 'b1b7a4f6-3c1d-4a0e-8f6b-0d5e7c2a9f31',
  servicePrincipalId: '0c9a7d55-51c1-4d0c-8a7d-6f1f2f6e5a44',
  displayName: 'Followthrough',
  // Worth nothing anywhere else: it opens only this stand-in, which listens on loopback alone.
  clientSecret: 'stand-in-secret-of-harrowmere',
  teamsAppId: 'f2c6b9a0-8a1e-4f0b-9c57-1d3e5a7b9c02',
} as const;

/** Application permissions an administrator has consented to; each test may take some away. */
export const consentedRoles = [
  'Sites.Selected',
  'User.Read.All',
  'GroupMember.Read.All',
  'Mail.Send',
  'Mail.ReadWrite',
  'AppCatalog.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
] as const;

/** The only mailbox the app may send from (an application access policy limits Mail.Send to it). */
export const senderMailbox = 'followthrough@harrowmere.example';

/** What was said in the group chat of the improvement board, in which the bot is not. */
export const boardMessages = [
  { from: 'Grace Oduya', text: 'The new contact form went live in both teams on Monday, and the rota is agreed.' },
  {
    from: 'Owen Pritchard',
    text: 'We also need somebody to write to every carer about the new allowance by the end of the quarter.',
  },
] as const;

/** The meeting of the improvement board, in whose side panel the tab opens. */
export const meeting = {
  chatId: '19:meeting_SGFycm93bWVyZUJvYXJk@thread.v2',
  meetingId: 'SGFycm93bWVyZSBJbXByb3ZlbWVudCBCb2FyZA==',
  name: 'Improvement board',
} as const;

/** The team and channel whose tab the Teams page shows. */
export const team = {
  groupId: '3a9f5f0e-2c54-4d6e-8a0b-9e1c7d5b3f20',
  teamId: '19:harrowmere-improvement-general@thread.tacv2',
  channelId: '19:harrowmere-improvement-plan@thread.tacv2',
  name: "Children's Services Improvement",
  channelName: 'Improvement plan',
} as const;
