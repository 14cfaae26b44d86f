/** The stylesheet of the site, by part of the page. The builder makes one file of it, for all pages. */
import "./style/tokens.css";
import "./style/layout.css";
import "./style/home.css";
import "./style/map.css";
import "./style/map-sizes.css";
import "./style/region.css";
import "./style/fit.css";
import "./style/form.css";
import "./style/guide.css";
import "./style/print.css";
