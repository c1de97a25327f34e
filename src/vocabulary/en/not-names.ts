/** What a line or a label begins with that is written like a name and is none: Review: …. */
export const enNotFirstNames: readonly string[] = [
  ..."pre-work prework background context update note notes fix review status doc docs issue issues pr prs".split(
    " ",
  ),
  ..."link links rfc rfcs see ref done open next discuss follow action todo todos http https faq q a".split(
    " ",
  ),
  ..."invite ask tell remind email e-mail mail ping contact schedule plan prepare write add create move".split(
    " ",
  ),
  ..."need try make set send check find get look talk decide help continue start work call encourage".split(
    " ",
  ),
  ..."request consider reach we someone somebody requested required needed".split(" "),
  // What else stands before “to”: Subscribe to the channel, Remember to archive it.
  ..."subscribe unsubscribe remember listen respond reply refer agree switch migrate return apply".split(
    " ",
  ),
  ..."contribute commit convert speak point begin connect adapt attend attach publish push rename".split(
    " ",
  ),
  ..."port propose proceed adhere stick turn react upload download submit transfer".split(" "),
];

/** Nouns for what is to be done or what it is about, in the singular: Goal: …, Landing Pages: …. */
export const enNotNames: readonly string[] = [
  ..."goal tool frontend front-end backend back-end fullstack middleware infrastructure".split(" "),
  ..."platform architecture server client database cache network storage cluster cloud".split(" "),
  ..."container docker kubernetes pipeline build deploy deployment release rollout".split(" "),
  ..."migration upgrade update hotfix patch bug bugfix defect incident outage feature".split(" "),
  ..."refactoring performance security privacy compliance accessibility usability".split(" "),
  ..."monitoring logging testing benchmark coverage prototype mockup wireframe design".split(" "),
  ..."layout branding logo website site homepage blog newsletter application mobile".split(" "),
  ..."android desktop browser plugin extension module component library package".split(" "),
  ..."dependency framework repository repo code codebase script template config".split(" "),
  ..."configuration setting settings setup environment documentation readme wiki manual".split(" "),
  ..."tutorial handbook specification requirement proposal document report presentation".split(" "),
  ..."spreadsheet survey questionnaire feedback interview research analysis analytics".split(" "),
  ..."data dataset metric kpi okr dashboard model algorithm project program programme".split(" "),
  ..."product roadmap milestone timeline deadline scope backlog sprint epic task subtask".split(
    " ",
  ),
  ..."topic agenda minutes summary overview introduction conclusion decision outcome".split(" "),
  ..."output input result deliverable objective purpose vision strategy tactic idea".split(" "),
  ..."suggestion problem solution risk mitigation blocker concern challenge priority".split(" "),
  ..."process procedure workflow policy guideline standard method methodology approach".split(" "),
  ..."technique resource material equipment hardware software license budget expense".split(" "),
  ..."invoice payment pricing funding fundraising sponsorship contract agreement audit".split(" "),
  ..."inventory procurement logistics venue catering travel event workshop webinar".split(" "),
  ..."training onboarding hiring recruitment recruiting communication announcement".split(" "),
  ..."outreach campaign advertising publicity content translation localization".split(" "),
  ..."localisation video audio recording photo poster flyer merchandise registration".split(" "),
  ..."ticketing membership maintenance cleanup clean-up integration automation".split(" "),
  ..."evaluation assessment implementation development planning preparation discussion".split(" "),
  ..."brainstorming retrospective meeting schedule calendar reminder follow-up followup".split(" "),
  ..."login signup authentication authorization search navigation notification".split(" "),
  ..."permission user customer stakeholder audience partner vendor supplier misc".split(" "),
  ..."miscellaneous short-term long-term".split(" "),
  ..."machine opportunity access command url endpoint parser compiler runtime column query".split(
    " ",
  ),
  ..."schema log alert tag suite draft checklist picture icon banner letter".split(" "),
  ..."message fund bylaws charter licence safety quality".split(" "),
  ..."conference date time shed drinks snacks transport supplies battery sensor".split(" "),
  ..."camera hosting billing building cleaning editing reading writing comment system service".split(
    " ",
  ),
  ..."interface account password error warning example".split(" "),
  ..."sample list file directory path footer menu screen something nothing anything".split(" "),
  ..."everything piece detail info vote dependencies".split(" "),
];

/** By themselves no name, but behind another one they may be: Will Page. */
export const enNotLoneNames: readonly string[] = [
  ..."page branch story form image ticket deck high low major minor new old current".split(" "),
  ..."future important urgent optional required pending general other others various".split(" "),
  ..."both critical medium week month quarter year today tomorrow yesterday step stage".split(" "),
  ..."phase part section chapter volunteer cost test other rule guide copy item slide".split(" "),
  ..."target mission question answer api ui ux sdk cli ci cd db css html json yaml sql".split(" "),
  ..."ios app web aim chart spec demo infra".split(" "),
  ..."way room button support table row cell index queue fee".split(" "),
  ..."friday monday thursday tuesday wednesday saturday sunday place space kitchen".split(" "),
  ..."roof door window sign food coffee hotel type folder name".split(" "),
  ..."label title header tab view stuff thing it this that these".split(" "),
  ..."those there here who what which how when where why first".split(" "),
  ..."second third last final another more less most some any each".split(" "),
  ..."every later soon asap tonight morning afternoon normal daily weekly monthly".split(" "),
];
