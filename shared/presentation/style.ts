import { asProperties, colours } from "./colours.ts";

/**
 * The one stylesheet of all pages. It stands inline in the page; the door allows it by the SHA-256 of exactly this text,
 * so pages carry no style attribute anywhere.
 */
export const style = `
:root{color-scheme:light dark;${asProperties(colours.light)}}
@media screen and (prefers-color-scheme:dark){:root{${asProperties(colours.dark)}}}
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.55;overflow-wrap:anywhere}
.skip{position:absolute;left:-999rem;top:0;background:var(--paper);color:var(--accent);padding:.75rem 1rem;z-index:1}
.skip:focus{left:.5rem;top:.5rem}
.bar,.foot,main{width:100%;max-width:46rem;margin:0 auto;padding-inline:1rem}
.wide main,.wide .bar,.wide .foot{max-width:60rem}
header{border-bottom:3px solid var(--accent);background:var(--wash)}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem 1rem;padding-block:.75rem}
.brand{font-weight:700;margin:0;font-size:1.05rem}
.bar a{display:inline-block;padding:.35rem 0}
.brand a{color:var(--ink);text-decoration:none}
.brand a:hover{text-decoration:underline}
main{flex:1;padding-block:1.5rem 3rem}
footer{border-top:1px solid var(--line);background:var(--wash);color:var(--soft);font-size:.9rem}
.foot{padding-block:1.25rem}
.foot p{margin:0 0 .5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;letter-spacing:-.01em}
h2{font-size:1.3rem;line-height:1.3;margin:2.25rem 0 .75rem}
h3{font-size:1.05rem;line-height:1.35;margin:1.5rem 0 .5rem}
h1,h2,h3,legend,.label,label{text-wrap:balance}
p,li,dd,.hint{text-wrap:pretty}
p,ul,ol,dl{margin:0 0 1rem}
ul,ol{padding-left:1.4rem}
li{margin:0 0 .3rem}
a{color:var(--accent);text-underline-offset:.15em}
time{font-variant-numeric:tabular-nums}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.trap{position:absolute;left:-999rem;width:1px;height:1px;overflow:hidden}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.lead{font-size:1.1rem}
.soft,.hint{color:var(--soft)}
.hint{display:block;font-size:.92rem;font-weight:400;margin:.1rem 0 .35rem}
.card{background:var(--wash);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;margin:0 0 1.25rem}
.card>:last-child,.notice>:last-child,fieldset>:last-child{margin-bottom:0}
.card h2,.card h3,.notice h2{margin-top:0}
.notice{border:1px solid var(--line);border-left:6px solid var(--accent);border-radius:.3rem;background:var(--wash);padding:.9rem 1.1rem;margin:0 0 1.5rem}
.notice.bad{border-left-color:var(--bad);background:var(--bad-wash)}
.notice.warn{border-left-color:var(--warn)}
.notice.good{border-left-color:var(--good)}
.reference{display:inline-block;max-width:100%;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.quote{border-left:4px solid var(--line);padding-left:1rem;margin:0 0 1rem;white-space:pre-line}
dl.facts{display:grid;grid-template-columns:1fr;gap:0 1.25rem}
dl.facts dt{font-weight:600;color:var(--soft);font-size:.92rem}
dl.facts dd{margin:0 0 .7rem}
ol.line{list-style:none;padding:0;margin:0 0 1rem;border-left:3px solid var(--line)}
ol.line li{position:relative;padding:0 0 .9rem 1.1rem;margin:0}
ol.line li::before{content:"";position:absolute;left:-.5rem;top:.5rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--accent);border:2px solid var(--paper)}
ol.line time{display:block;color:var(--soft);font-size:.92rem}
form{margin:0 0 1rem}
fieldset{border:0;border-top:1px solid var(--line);margin:2rem 0 0;padding:1.25rem 0 0;min-width:0}
fieldset.inner{border:0;margin:0 0 1.4rem;padding:0}
fieldset.inner legend{font-size:1rem;padding:0;font-weight:600}
legend{padding:0}
legend h2,legend h3{margin:0;padding-right:.6rem}
.field{margin:0 0 1.4rem}
.field>label,.field .label{display:block;font-weight:600}
input,select,textarea,button{font:inherit;color:inherit}
input[type=text],input[type=email],input[type=tel],input[type=url],input[type=number],input[type=month],input[type=date],input[type=search],select,textarea{display:block;width:100%;max-width:34rem;min-height:2.75rem;padding:.5rem .65rem;border:1px solid var(--edge);border-radius:.35rem;background:var(--paper)}
input.short{max-width:12rem}
textarea{min-height:6.5rem;max-height:30rem;resize:vertical;field-sizing:content}
input[type=radio],input[type=checkbox]{flex:none;width:1.35rem;height:1.35rem;margin:.15rem 0 0;accent-color:var(--accent)}
.choice{display:flex;gap:.65rem;align-items:flex-start;padding:.35rem 0;min-height:1.9rem}
.choice>label,.choice>div{flex:1}
.row{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.need{border-top:1px solid var(--line);padding:.8rem 0;display:grid;gap:.35rem .9rem}
.need .name label{font-weight:600}
.need .by label{font-size:.92rem;color:var(--soft)}
select{appearance:none;padding-right:2.1rem;text-overflow:ellipsis;background-image:linear-gradient(45deg,transparent 50%,var(--soft) 50%),linear-gradient(-45deg,transparent 50%,var(--soft) 50%);background-position:right 1.02rem top 54%,right .7rem top 54%;background-size:.36rem .36rem;background-repeat:no-repeat}
.need:has(option[value="0"]:checked) .by{display:none}
.error{display:block;color:var(--bad);font-weight:600;margin:.1rem 0 .35rem}
fieldset.inner.wrong,.wrong{border:0;border-left:4px solid var(--bad);padding-left:.85rem}
.wrong input,.wrong select,.wrong textarea{border-color:var(--bad)}
button{min-height:2.75rem;padding:.6rem 1.3rem;border-radius:.4rem;border:2px solid var(--accent);background:var(--paper);color:var(--accent);font-weight:700;cursor:pointer}
button.main{background:var(--accent);color:var(--on-accent);font-size:1.1rem}
button.grave{border-color:var(--bad);color:var(--bad)}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem}
button:hover{text-decoration:underline}
summary{cursor:pointer;padding:.6rem 0;font-weight:600;color:var(--accent);min-height:2.75rem}
details{border-block:1px solid var(--line)}
details+details{border-top:0}
details+:not(details){margin-top:1.25rem}
.score{margin:0 0 1.1rem}
.score p{margin:0 0 .3rem;display:flex;justify-content:space-between;align-items:flex-end;gap:1rem;font-weight:600}
.score p span:last-child{white-space:nowrap}
.score.small p{font-weight:400;font-size:.92rem}
.score svg{display:block;width:100%;height:1rem}
.score.small svg{height:.6rem}
.score .rest{fill:var(--rest)}
.score .filled{fill:var(--accent)}
.score .gap{fill:var(--paper)}
.score .mark{fill:var(--ink)}
.plan{list-style:none;padding:0}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
.tag{display:inline-block;border:1px solid var(--edge);border-radius:1rem;padding:.05rem .7rem;font-size:.9rem;font-weight:600}
@media (min-width:40rem){h1{font-size:2.1rem}dl.facts{grid-template-columns:11rem 1fr}dl.facts>*{margin-bottom:.5rem}.need{grid-template-columns:1fr 12.5rem 12.5rem;align-items:end}.need .name{align-self:center}.need.two{grid-template-columns:1fr 12.5rem}.score.small{margin-bottom:.5rem}}
@media (prefers-reduced-motion:no-preference){.skip{transition:top .1s}}
@media (forced-colors:active){select{appearance:auto;background-image:none}.score .filled,.score .mark{fill:CanvasText}.score .rest{fill:Canvas;stroke:CanvasText}}
@media print{header,footer{background:none}.skip,nav,form,.screen,h2:has(+.screen),h2:has(+p+form),h2+p:has(+form){display:none}body{display:block;background:#fff;color:#000}a{color:#000}main{padding-block:1rem}h2,h3{break-after:avoid}li,dd,.card,.notice,.score{break-inside:avoid}}
@media print{.plan a[href^=http]::after,.sources a[href^=http]::after{content:" (" attr(href) ")"}}
@media print{::details-content{content-visibility:visible}summary{list-style:none}}
`;
