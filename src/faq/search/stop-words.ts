/** Words that carry no topic: English, Bengali, romanised Bengali, Arabic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the is are am was do does did i you we they it my your our of to in on for and or with what how when where why ' +
    'can could will would please me tell about be have has this that there if from at hi hello yes no ok okay pls plz ' +
    'কি কী কোথায় কখন কবে আমি আমার আপনি আপনাদের আপনারা এর ও এবং করে করতে কত কেন কিভাবে কীভাবে হয় হবে আছে থেকে জন্য একটি এই সেই ' +
    'ki kothay kokhon kobe ami amar apni apnar apnara kore korte korbo koto keno kivabe kibhabe hoy hobe ache theke jonno ekta ei ' +
    'هل ما متى أين وين كم كيف من في على إلى عن هذا هذه أنا أنتم'
  )
    .normalize('NFC')
    .split(' '),
);
