/** The address of a file's content, as the Graph API says. */
import { z } from 'zod';

export const mediaLocation = z.object({ url: z.url(), file_size: z.number().optional() });
