/** Turns the bot's Markdown into plain text, as a chat client shows it. */
export function plain(markdown: string): string {
  return markdown
    .replace(/<at>(.*?)<\/at>/g, '@$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
